package io.github.corslint.framework;

import io.github.corslint.model.Location;

/** A filter that its registration may leave out of the container's chain. */
public interface Switchable {

  /** What to say of one that is left out. */
  String REASON = "its registration is switched off here";

  /** Tells that a registration leaves it out, by code at this place. */
  void switchOff(Location at);
}
