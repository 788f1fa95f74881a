/** CORS in the server configuration of Open Liberty. */
@NullMarked
package io.github.corslint.framework.liberty;

import org.jspecify.annotations.NullMarked;
