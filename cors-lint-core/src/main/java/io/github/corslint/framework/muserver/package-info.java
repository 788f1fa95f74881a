/** The CORS configuration of mu-server. */
@NullMarked
package io.github.corslint.framework.muserver;

import org.jspecify.annotations.NullMarked;
