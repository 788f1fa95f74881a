/** The entry to cors-lint: {@link io.github.corslint.CorsLint} turns a request into a report. */
@NullMarked
package io.github.corslint;

import org.jspecify.annotations.NullMarked;
