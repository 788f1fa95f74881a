/** Attack origins and what policies answer to them. */
@NullMarked
package io.github.corslint.attack;

import org.jspecify.annotations.NullMarked;
