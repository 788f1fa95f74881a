/** What a project says about itself in {@code cors-lint.yml}. Reads text, not files. */
@NullMarked
package io.github.corslint.settings;

import org.jspecify.annotations.NullMarked;
