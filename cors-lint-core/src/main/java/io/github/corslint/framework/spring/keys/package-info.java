/**
 * Keys of configuration files that Spring, its gateway and classes of an application are bound to.
 */
@NullMarked
package io.github.corslint.framework.spring.keys;

import org.jspecify.annotations.NullMarked;
