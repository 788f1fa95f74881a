package io.github.corslint.syntax.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Gradle files that have a say in a module, the nearest first. */
record GradleBuild(List<GradleScript> scripts) implements BuildFile {

  private static final Pattern CATALOG_REFERENCE =
      Pattern.compile("^(?:\\.ref[ \\t]*=|Ref\\()[ \\t]*['\"]([^'\"]+)['\"].*");

  private static final Pattern TEXT = Pattern.compile("^[ \\t:=(]*['\"]([^'\"]+)['\"].*");
  private static final Pattern VARIABLE = Pattern.compile("^[ \\t:=(]*([A-Za-z_][\\w.]*).*");
  private static final Pattern INSERTED = Pattern.compile("\\$\\{?([\\w.]+)}?");
  private static final int MOST_STEPS = 5;

  @Override
  public Optional<String> version(String groupId, String artifactId) {
    return Stream.of(artifactId, "*")
        .flatMap(name -> written(groupId + ":" + name))
        .flatMap(written -> value(written, MOST_STEPS).stream())
        .findFirst();
  }

  private Stream<String> written(String artifact) {
    return scripts.stream().flatMap(script -> Stream.ofNullable(script.artifacts().get(artifact)));
  }

  @Override
  public String name() {
    return "the Gradle build";
  }

  @Override
  public Optional<String> property(String name) {
    return variable(name, MOST_STEPS);
  }

  @Override
  public Optional<List<String>> dependencies() {
    List<Optional<String>> all =
        scripts.stream().flatMap(script -> script.dependencies().stream()).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  /** The version that a piece of a script or catalog writes: a text, a variable or a reference. */
  private Optional<String> value(String written, int steps) {
    Matcher reference = CATALOG_REFERENCE.matcher(written);
    if (reference.matches()) {
      return variable(reference.group(1), steps);
    }
    Matcher text = TEXT.matcher(written);
    if (text.matches()) {
      return inserted(text.group(1), steps);
    }
    Matcher variable = VARIABLE.matcher(written);
    return variable.matches() ? referenced(variable.group(1), steps) : Optional.empty();
  }

  private Optional<String> inserted(String text, int steps) {
    Matcher variable = INSERTED.matcher(text);
    return variable.find() ? referenced(variable.group(1), steps) : Optional.of(text);
  }

  /** A variable, or an entry of a map or catalog, of which only the last name was defined. */
  private Optional<String> referenced(String reference, int steps) {
    String name = reference.replaceFirst("^libs\\.versions\\.", "").replaceFirst("\\.get$", "");
    String last = name.substring(name.lastIndexOf('.') + 1);
    return variable(name, steps)
        .or(() -> last.equals("version") ? Optional.empty() : variable(last, steps));
  }

  private Optional<String> variable(String name, int steps) {
    if (steps == 0) {
      return Optional.empty();
    }
    return scripts.stream()
        .flatMap(script -> Stream.ofNullable(script.variables().get(GradleScript.name(name))))
        .flatMap(text -> inserted(text, steps - 1).stream())
        .findFirst();
  }
}
