package io.github.corslint.framework.spring.handler;

import io.github.corslint.framework.Part;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;

/**
 * The policy of an annotation as it is on its element alone.
 *
 * @param element the class or method that carries it
 * @param type the class, or the one of the method
 * @param template whether it is on an annotation that leaves the origins to those who use it, and
 *     so is no policy of its own
 */
public record AnnotatedPart(Location element, ProjectType type, boolean template) implements Part {}
