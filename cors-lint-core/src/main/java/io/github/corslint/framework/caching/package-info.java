/** Caches of Caffeine and Guava, in which applications remember whom they let in. */
@NullMarked
package io.github.corslint.framework.caching;

import org.jspecify.annotations.NullMarked;
