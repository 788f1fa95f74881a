/** The CORS handler of light-4j. */
@NullMarked
package io.github.corslint.framework.light4j;

import org.jspecify.annotations.NullMarked;
