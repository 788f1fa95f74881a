package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A modelled configuration object that a run has made: what it stands for when the run ends. */
public interface PolicySource {

  /** Where the object was made. */
  Location madeAt();

  /** The policies that it configures in its present state. */
  List<CorsPolicy> policies();

  /** The response for which code made the object, as {@code Run.scope} numbers them, if any. */
  default OptionalInt response() {
    return OptionalInt.empty();
  }

  /** What the framework needs to combine these policies with others of the application. */
  default Optional<Part> part(Setup setup) {
    return Optional.empty();
  }
}
