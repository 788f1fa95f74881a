/** Spring's CORS: what its parts set up is put together to the one policy that each handler has. */
@NullMarked
package io.github.corslint.framework.spring;

import org.jspecify.annotations.NullMarked;
