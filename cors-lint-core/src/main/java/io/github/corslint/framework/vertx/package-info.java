/** The CORS handler of Vert.x Web. */
@NullMarked
package io.github.corslint.framework.vertx;

import org.jspecify.annotations.NullMarked;
