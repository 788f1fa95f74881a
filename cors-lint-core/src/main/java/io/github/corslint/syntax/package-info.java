/**
 * Java at arm's length: parsed sources, names by imports, and the project's types found on demand
 * by path.
 */
@NullMarked
package io.github.corslint.syntax;

import org.jspecify.annotations.NullMarked;
