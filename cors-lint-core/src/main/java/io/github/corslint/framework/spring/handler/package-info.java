/** Handlers of Spring, where they answer, and what annotations say of them. */
@NullMarked
package io.github.corslint.framework.spring.handler;

import org.jspecify.annotations.NullMarked;
