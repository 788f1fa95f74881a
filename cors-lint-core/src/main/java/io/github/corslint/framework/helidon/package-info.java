/** CORS in Helidon. */
@NullMarked
package io.github.corslint.framework.helidon;

import org.jspecify.annotations.NullMarked;
