/** The engine behind the Language Server Protocol. */
@NullMarked
package io.github.corslint.lsp;

import org.jspecify.annotations.NullMarked;
