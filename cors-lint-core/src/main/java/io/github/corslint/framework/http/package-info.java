/** Requests, responses and header writes, whatever library they belong to. */
@NullMarked
package io.github.corslint.framework.http;

import org.jspecify.annotations.NullMarked;
