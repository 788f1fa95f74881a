/**
 * Runs hand-written code on abstract values: known ones, unknown ones with a reason, objects of the
 * program, and models of library objects. Knows Java and the JDK, nothing of CORS.
 */
@NullMarked
package io.github.corslint.interpret;

import org.jspecify.annotations.NullMarked;
