package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import java.util.List;

/** A modelled configuration object that a run has made: what it stands for when the run ends. */
public interface PolicySource {

  /** Where the object was made. */
  Location madeAt();

  /** The policies that it configures in its present state. */
  List<CorsPolicy> policies();
}
