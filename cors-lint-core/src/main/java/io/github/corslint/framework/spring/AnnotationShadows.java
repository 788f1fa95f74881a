package io.github.corslint.framework.spring;

import io.github.corslint.framework.spring.handler.AnnotatedPart;
import io.github.corslint.framework.spring.handler.CrossOriginReader;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What takes the effect from annotations, for each of the handlers that they are for. */
final class AnnotationShadows {

  private final Map<Location, List<Optional<Step>>> shadows = new HashMap<>();

  /** Notes what is in the way of an annotation for a handler, if anything is. */
  void note(CrossOriginReader.Use use, Optional<Step> shadow) {
    shadows.computeIfAbsent(use.elementAt(), at -> new ArrayList<>()).add(shadow);
  }

  /** What takes the effect of an annotation from every handler that it is for. */
  Optional<Step> of(AnnotatedPart part) {
    List<Optional<Step>> all = shadows.getOrDefault(part.element(), List.of());
    return all.stream().allMatch(Optional::isPresent)
        ? all.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }
}
