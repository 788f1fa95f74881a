/** CORS keys of Micronaut. */
@NullMarked
package io.github.corslint.framework.micronaut;

import org.jspecify.annotations.NullMarked;
