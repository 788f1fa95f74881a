/** CORS in Javalin. */
@NullMarked
package io.github.corslint.framework.javalin;

import org.jspecify.annotations.NullMarked;
