package io.github.corslint.framework.spring.graphql;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.handler.AnnotatedPart;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.Optional;

/** {@code @CrossOrigin} on classes and methods that no request is mapped to. */
public final class StrayAnnotations {

  private final Controllers controllers;
  private final GraphQlControllers graphQl;

  /** Annotations of these controllers. */
  public StrayAnnotations(Controllers controllers, Context context) {
    this.controllers = controllers;
    this.graphQl = new GraphQlControllers(context);
  }

  /** Why nobody reads an annotation; empty when somebody may. */
  public Optional<Step> why(AnnotatedPart annotation, Location at) {
    if (controllers.isNone(annotation.type())) {
      return Optional.of(
          new Step(at, "Spring reads @CrossOrigin on controllers, and this class is none"));
    }
    return graphQl.isFor(annotation)
        ? Optional.of(
            new Step(
                at,
                "Spring reads @CrossOrigin where requests are mapped, and GraphQL has one endpoint"
                    + " for all, which "
                    + GraphQlKeys.CORS
                    + " and global mappings are for"))
        : Optional.empty();
  }
}
