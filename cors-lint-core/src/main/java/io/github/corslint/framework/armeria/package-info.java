/** CORS in Armeria. */
@NullMarked
package io.github.corslint.framework.armeria;

import org.jspecify.annotations.NullMarked;
