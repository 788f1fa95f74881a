/** Values that modules of Guice bind to names. */
@NullMarked
package io.github.corslint.framework.guice;

import org.jspecify.annotations.NullMarked;
