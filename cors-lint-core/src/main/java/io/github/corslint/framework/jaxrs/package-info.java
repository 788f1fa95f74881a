/** CORS filters of JAX-RS implementations: RESTEasy and CXF. */
@NullMarked
package io.github.corslint.framework.jaxrs;

import org.jspecify.annotations.NullMarked;
