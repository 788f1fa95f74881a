/**
 * What Spring configures: lists of origins, configurations, and the tables of paths that they are
 * registered in.
 */
@NullMarked
package io.github.corslint.framework.spring.policy;

import org.jspecify.annotations.NullMarked;
