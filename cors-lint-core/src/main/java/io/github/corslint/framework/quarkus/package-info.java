/** CORS keys of Quarkus. */
@NullMarked
package io.github.corslint.framework.quarkus;

import org.jspecify.annotations.NullMarked;
