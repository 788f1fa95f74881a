/** Atmosphere, whose endpoints answer every origin unless told otherwise. */
@NullMarked
package io.github.corslint.framework.atmosphere;

import org.jspecify.annotations.NullMarked;
