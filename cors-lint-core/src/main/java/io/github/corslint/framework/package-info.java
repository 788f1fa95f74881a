/**
 * What frameworks have in common: entries into hand-written code, and policies recovered from its
 * runs.
 */
@NullMarked
package io.github.corslint.framework;

import org.jspecify.annotations.NullMarked;
