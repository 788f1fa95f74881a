/**
 * The vocabulary of cors-lint: policies, what they answer to an origin, and findings. Depends on
 * nothing but the JDK.
 */
@NullMarked
package io.github.corslint.model;

import org.jspecify.annotations.NullMarked;
