/** The CORS filter of the Play Framework, configured by keys. */
@NullMarked
package io.github.corslint.framework.play;

import org.jspecify.annotations.NullMarked;
