/** Links in the build what the JVM would link while a program starts. */
@NullMarked
package io.github.corslint.linker;

import org.jspecify.annotations.NullMarked;
