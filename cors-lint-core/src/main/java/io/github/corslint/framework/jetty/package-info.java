/** The CORS handler of Jetty 12. */
@NullMarked
package io.github.corslint.framework.jetty;

import org.jspecify.annotations.NullMarked;
