/**
 * Spring Security: its filter chains, whether they ask for CORS, and what they keep from those
 * behind them.
 */
@NullMarked
package io.github.corslint.framework.spring.security;

import org.jspecify.annotations.NullMarked;
