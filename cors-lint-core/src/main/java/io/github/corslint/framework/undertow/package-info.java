/** Response headers in the server configuration of WildFly. */
@NullMarked
package io.github.corslint.framework.undertow;

import org.jspecify.annotations.NullMarked;
