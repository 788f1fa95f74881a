/** CORS in the REST configuration of Apache Camel. */
@NullMarked
package io.github.corslint.framework.camel;

import org.jspecify.annotations.NullMarked;
