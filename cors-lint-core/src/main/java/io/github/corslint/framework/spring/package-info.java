/** Spring's CORS: annotations, registries and configuration objects. */
@NullMarked
package io.github.corslint.framework.spring;

import org.jspecify.annotations.NullMarked;
