/** Files: found, sieved and read as text. The only package that touches the disk. */
@NullMarked
package io.github.corslint.source;

import org.jspecify.annotations.NullMarked;
