/** Benchmarks of the steps of a scan, and the trees that they are run on. */
@NullMarked
package io.github.corslint.benchmarks;

import org.jspecify.annotations.NullMarked;
