/** What the truth tests and the drivers of the frameworks share: nothing but JDK types. */
@NullMarked
package io.github.corslint.truth.host;

import org.jspecify.annotations.NullMarked;
