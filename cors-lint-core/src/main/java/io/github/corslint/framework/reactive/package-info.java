/** Values that arrive later: chains of Project Reactor, in which WebFlux code is written. */
@NullMarked
package io.github.corslint.framework.reactive;

import org.jspecify.annotations.NullMarked;
