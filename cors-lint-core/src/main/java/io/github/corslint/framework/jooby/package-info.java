/** The CORS handler of Jooby. */
@NullMarked
package io.github.corslint.framework.jooby;

import org.jspecify.annotations.NullMarked;
