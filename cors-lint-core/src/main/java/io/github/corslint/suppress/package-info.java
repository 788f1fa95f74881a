/**
 * What a project has accepted: suppressions in its sources, and the findings of its baseline. Works
 * on findings and texts; knows nothing of how findings come about.
 */
@NullMarked
package io.github.corslint.suppress;

import org.jspecify.annotations.NullMarked;
