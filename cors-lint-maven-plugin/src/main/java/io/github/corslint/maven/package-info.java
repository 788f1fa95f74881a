/**
 * The Maven front end: fields become a request, the report becomes log lines and the build's
 * result.
 */
@NullMarked
package io.github.corslint.maven;

import org.jspecify.annotations.NullMarked;
