/** Reports as text, JSON and SARIF; knows findings, nothing of Java or frameworks. */
@NullMarked
package io.github.corslint.report;

import org.jspecify.annotations.NullMarked;
