package io.github.corslint.framework.jaxrs;

import io.github.corslint.model.Step;
import java.util.List;

/** On which resources a policy acts. */
sealed interface Reach {

  /** It has nothing to do with resources. */
  record Elsewhere() implements Reach {}

  /** On these. */
  record On(List<ResourceMethod> resources) implements Reach {}

  /** On none, and why. */
  record Nothing(Step why) implements Reach {}

  /** On some of them, and the source does not tell on which. */
  record Open(String why) implements Reach {}
}
