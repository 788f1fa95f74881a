package io.github.corslint.framework.spring;

import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.framework.spring.policy.PathPatterns.Cover;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The tables of an application that are asked at the same time, and who decides about a path. */
public final class Layer {

  /** No tables at all. */
  static final Layer NOBODY = new Layer(Map.of());

  private final Map<MappingTable, List<ConfiguredPart>> partsByTable;

  private Layer(Map<MappingTable, List<ConfiguredPart>> partsByTable) {
    this.partsByTable = partsByTable;
  }

  /** The tables that one kind of asker asks; a table that two ways of running show counts once. */
  static Layer of(MappingTable.Layer kind, List<ConfiguredPart> parts) {
    return of(parts, (table, part) -> table.layer() == kind);
  }

  /** The tables that the security chain at a place has of its own. */
  static Layer ofChain(Location chain, List<ConfiguredPart> parts) {
    return of(
        parts,
        (table, part) ->
            table.layer() == MappingTable.Layer.CHAIN
                && table.chain().or(part.maker()::entryAt).filter(chain::equals).isPresent());
  }

  private static Layer of(
      List<ConfiguredPart> parts, BiPredicate<MappingTable, ConfiguredPart> test) {
    Map<MappingTable, List<ConfiguredPart>> byTable = new LinkedHashMap<>();
    for (ConfiguredPart part : parts) {
      part.object()
          .allTables()
          .filter(t -> test.test(t, part))
          .forEach(t -> byTable.computeIfAbsent(t, k -> new ArrayList<>()).add(part));
    }
    Set<List<Location>> seen = new HashSet<>();
    byTable.keySet().removeIf(t -> !seen.add(places(t)));
    return new Layer(byTable);
  }

  private static List<Location> places(MappingTable table) {
    return table.patterns().stream().map(p -> table.at(p).madeAt()).toList();
  }

  /** Who decides about the paths of a handler. */
  sealed interface Decision {
    /** Nobody: no pattern matches. */
    record None() implements Decision {}

    /** A configuration, by the pattern under which it is registered. */
    record By(ConfigurationObject object, String pattern) implements Decision {}

    /** It cannot be told, and why. */
    record Unclear(String reason) implements Decision {}
  }

  /** The tables of one application. */
  Layer within(BootApplications applications, String name) {
    Map<MappingTable, List<ConfiguredPart>> own = new LinkedHashMap<>();
    partsByTable.forEach(
        (table, parts) -> {
          boolean elsewhere =
              parts.stream()
                  .map(p -> p.maker().type().flatMap(applications::of))
                  .allMatch(app -> app.isPresent() && !app.get().equals(name));
          if (!elsewhere) {
            own.put(table, parts);
          }
        });
    return new Layer(own);
  }

  boolean isEmpty() {
    return partsByTable.isEmpty();
  }

  /** Whether a configuration for paths that are not known says itself who gets in. */
  boolean narrowsSomewhere() {
    return partsByTable.entrySet().stream()
        .filter(e -> !e.getKey().isLegible())
        .flatMap(e -> e.getValue().stream())
        .anyMatch(part -> !part.object().policy().origins().isDefault());
  }

  /** Who decides about all of these paths. */
  Decision decide(Setting<List<String>> paths) {
    List<String> patterns =
        paths instanceof Setting.Unknown ? List.of("/**") : paths.known().orElse(List.of("/"));
    List<Decision> decisions = patterns.stream().map(this::decide).distinct().toList();
    return decisions.size() == 1
        ? decisions.get(0)
        : new Decision.Unclear("its paths are covered by different configurations");
  }

  private Decision decide(String path) {
    List<MappingTable> tables =
        partsByTable.keySet().stream().filter(t -> mayMatch(t, path)).toList();
    if (tables.isEmpty()) {
      return new Decision.None();
    }
    Optional<MappingTable> only =
        tables.size() == 1 ? Optional.of(tables.get(0)) : foremost(tables, path);
    if (only.isEmpty()) {
      return new Decision.Unclear("several configurations cover it, and which comes first is open");
    }
    MappingTable table = only.get();
    return isCertain(table)
        ? first(table, path)
        : new Decision.Unclear("a configuration covers it that is not always the same");
  }

  /**
   * The registrations of several configurers make one table, in the order of the configurers, and a
   * pattern that comes again gets the later configuration (Spring Framework 4.2 to 7.0, {@code
   * DelegatingWebMvcConfiguration}). The one that surely decides, if there is one.
   */
  private Optional<MappingTable> foremost(List<MappingTable> tables, String path) {
    MappingTable first = Collections.min(tables, Comparator.comparing(this::order));
    List<MappingTable> others = tables.stream().filter(t -> t != first).toList();
    Set<String> patterns = new HashSet<>(first.patterns());
    boolean decides =
        first.layer() == MappingTable.Layer.HANDLERS
            && first.patterns().stream().anyMatch(p -> PathPatterns.cover(p, path) == Cover.ALL)
            && others.stream().allMatch(t -> order(t) > order(first) && t.isLegible())
            && others.stream().flatMap(t -> t.patterns().stream()).noneMatch(patterns::contains);
    return decides ? Optional.of(first) : Optional.empty();
  }

  private long order(MappingTable table) {
    return partsByTable.getOrDefault(table, List.of()).stream()
        .mapToLong(part -> part.maker().order())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** What takes all of the paths of a pattern from it, if anything does. */
  Optional<Step> before(MappingTable table, String pattern) {
    Optional<Step> inside =
        earlier(table, pattern)
            .map(p -> new Step(table.at(p).madeAt(), p + " is asked first, and matches all of it"));
    if (inside.isPresent() || !partsByTable.containsKey(table)) {
      return inside;
    }
    return partsByTable.keySet().stream()
        .filter(other -> other != table && isCertain(other))
        .flatMap(other -> before(other, table, pattern).stream())
        .findFirst();
  }

  private Optional<Step> before(MappingTable other, MappingTable table, String pattern) {
    if (order(other) < order(table)) {
      return other.patterns().stream()
          .filter(p -> !p.equals(pattern) && PathPatterns.cover(p, pattern) == Cover.ALL)
          .findFirst()
          .map(p -> new Step(other.at(p).madeAt(), p + " is asked first, and matches all of it"));
    }
    return order(other) > order(table) && other.patterns().contains(pattern)
        ? Optional.of(
            new Step(
                other.at(pattern).madeAt(),
                pattern + " is registered again here, and the last one counts"))
        : Optional.empty();
  }

  private static long matching(MappingTable table, String path) {
    return table.patterns().stream().filter(p -> PathPatterns.cover(p, path) != Cover.NONE).count();
  }

  private static boolean mayMatch(MappingTable table, String path) {
    return !table.isLegible()
        || table.patterns().stream().anyMatch(p -> PathPatterns.cover(p, path) != Cover.NONE);
  }

  boolean isCertain(MappingTable table) {
    return table.isLegible()
        && partsByTable.getOrDefault(table, List.of()).stream()
            .allMatch(part -> part.maker().isCertain() && !isCutDown(part, table));
  }

  /** Which requests a security chain is for is known otherwise. */
  private static boolean isCutDown(ConfiguredPart part, MappingTable table) {
    return table.layer() != MappingTable.Layer.CHAIN && part.maker().isCutDown();
  }

  private static Decision first(MappingTable table, String path) {
    if (!table.isOrdered() && matching(table, path) > 1) {
      return new Decision.Unclear("several configurations of a map without order cover it");
    }
    for (String pattern : table.patterns()) {
      switch (PathPatterns.cover(pattern, path)) {
        case ALL -> {
          return new Decision.By(table.at(pattern), pattern);
        }
        case SOME -> {
          return new Decision.Unclear("a configuration covers some of its paths only");
        }
        case NONE -> {
          // the next pattern is asked
        }
      }
    }
    return new Decision.None();
  }

  /** The parts that a test holds for, with their tables. */
  Layer only(Predicate<ConfiguredPart> test) {
    Map<MappingTable, List<ConfiguredPart>> own = new LinkedHashMap<>();
    partsByTable.forEach(
        (table, parts) -> {
          if (parts.stream().allMatch(test)) {
            own.put(table, parts);
          }
        });
    return new Layer(own);
  }

  /**
   * The pattern of a certain table that is asked before another one and matches all of its paths.
   */
  private static Optional<String> earlier(MappingTable table, String pattern) {
    if (!table.isOrdered()) {
      return Optional.empty();
    }
    for (String candidate : table.patterns()) {
      if (candidate.equals(pattern)) {
        return Optional.empty();
      }
      if (PathPatterns.cover(candidate, pattern) == Cover.ALL) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
