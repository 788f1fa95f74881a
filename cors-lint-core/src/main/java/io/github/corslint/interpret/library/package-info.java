/**
 * Utility libraries that code asks about origins, rebuilt from their documentation: a class here
 * has the name of one there and the methods that a check may use, with the same results. {@code
 * LibraryModelsTest} compares them with the real ones on random arguments.
 */
@NullMarked
package io.github.corslint.interpret.library;

import org.jspecify.annotations.NullMarked;
