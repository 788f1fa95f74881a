/** What is insecure: one class and one page for each rule. */
@NullMarked
package io.github.corslint.rule;

import org.jspecify.annotations.NullMarked;
