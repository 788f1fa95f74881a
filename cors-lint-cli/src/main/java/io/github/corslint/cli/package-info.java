/** The command line: translates arguments to a request, and a report to output and an exit code. */
@NullMarked
package io.github.corslint.cli;

import org.jspecify.annotations.NullMarked;
