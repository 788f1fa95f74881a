/** Fixtures in other words: programs that mean the same have the same findings. */
@NullMarked
package io.github.corslint.respelling;

import org.jspecify.annotations.NullMarked;
