/**
 * Boots real frameworks, attacks them and compares what a browser may do with cors-lint's verdict.
 */
@NullMarked
package io.github.corslint.truth;

import org.jspecify.annotations.NullMarked;
