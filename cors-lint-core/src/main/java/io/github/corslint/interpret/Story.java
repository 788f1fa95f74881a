package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a path does with the origin, step by step, for people. */
final class Story {

  private static final int MOST_STEPS = 60;

  private final List<Step> steps = new ArrayList<>();
  private final Set<Step> suppositions = new LinkedHashSet<>();

  /** Adds a step, as long as they are few. */
  void add(Location at, String text) {
    if (steps.size() < MOST_STEPS) {
      steps.add(new Step(at, text));
    }
  }

  /** Adds a step that is told once, however often it is taken. */
  void addOnce(Location at, String text) {
    Step step = new Step(at, text);
    if (!steps.contains(step)) {
      steps.add(step);
    }
  }

  /** Adds that a text which is not known was supposed to say something. */
  void suppose(Location at, String text) {
    suppositions.add(new Step(at, text));
    addOnce(at, text);
  }

  /** The steps in their order. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What was supposed. */
  List<Step> suppositions() {
    return List.copyOf(suppositions);
  }
}
