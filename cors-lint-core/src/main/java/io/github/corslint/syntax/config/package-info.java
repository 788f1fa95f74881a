/**
 * Configuration and build files as values with positions: properties, YAML, XML, and what they say
 * to a Java file of the same module.
 */
@NullMarked
package io.github.corslint.syntax.config;

import org.jspecify.annotations.NullMarked;
