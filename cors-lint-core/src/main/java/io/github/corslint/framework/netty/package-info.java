/** CORS in Netty. */
@NullMarked
package io.github.corslint.framework.netty;

import org.jspecify.annotations.NullMarked;
