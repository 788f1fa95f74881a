/**
 * Filters and interceptors of an application, what they write beside Spring's own headers, and
 * whether they run at all.
 */
@NullMarked
package io.github.corslint.framework.spring.filter;

import org.jspecify.annotations.NullMarked;
