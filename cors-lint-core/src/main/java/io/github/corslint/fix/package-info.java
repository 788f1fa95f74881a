/** Edits that mend findings: one class for each kind of edit, and their application to texts. */
@NullMarked
package io.github.corslint.fix;

import org.jspecify.annotations.NullMarked;
