package io.github.corslint.syntax.config;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The profiles that are on when an application starts: those that its operator asks for, else those
 * that its own files ask for, with what they include (Spring Boot 2.4 to 4.0, {@code Profiles}). An
 * application of Quarkus is on {@code prod} unless told otherwise (Quarkus 3, {@code LaunchMode}).
 */
final class ActiveProfiles {

  private static final String ACTIVE = "spring.profiles.active";
  private static final String DEFAULT = "spring.profiles.default";
  private static final String INCLUDED = "spring.profiles.include";
  private static final String GROUP = "spring.profiles.group.";
  private static final String OF_BUILD = " of pom.xml";

  private final List<KeyIndex> documents;
  private final Set<String> names = new LinkedHashSet<>();

  private ActiveProfiles(List<KeyIndex> documents) {
    this.documents = documents;
  }

  /**
   * The names of those that are on.
   *
   * @param documents what the application reads, first what wins
   * @param asked the profiles that its operator asks for, as an expression; empty for none
   */
  static Set<String> of(List<KeyIndex> documents, String asked) {
    ActiveProfiles active = new ActiveProfiles(documents);
    ProfileExpression.profilesFor(asked).forEach(active::add);
    if (active.names.stream().allMatch(name -> name.endsWith(OF_BUILD))) {
      active.own().forEach(active::add);
    }
    active.said(INCLUDED).forEach(active::add);
    return active.names;
  }

  private void add(String name) {
    if (names.add(name)) {
      said(GROUP + RelaxedKey.of(name)).forEach(this::add);
    }
  }

  private List<String> own() {
    return Stream.of(ACTIVE, DEFAULT)
        .map(this::said)
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElseGet(() -> List.of(isOfQuarkus() ? "prod" : "default"));
  }

  private boolean isOfQuarkus() {
    return documents.stream().anyMatch(document -> !document.below("quarkus").isEmpty());
  }

  private List<String> said(String key) {
    return documents.stream()
        .filter(document -> ProfileExpression.holds(document.profile(), names))
        .flatMap(document -> document.find(key).stream())
        .findFirst()
        .flatMap(this::expanded)
        .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  private Optional<String> expanded(ResolvedValue value) {
    Expansion text = Placeholders.expand(value.value(), key -> Optional.empty());
    return text instanceof Expansion.Known known && !known.value().isBlank()
        ? Optional.of(known.value())
        : Optional.empty();
  }
}
