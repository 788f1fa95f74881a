/** What people mean by the words that they type. */
@NullMarked
package io.github.corslint.naming;

import org.jspecify.annotations.NullMarked;
