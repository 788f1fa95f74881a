package io.github.corslint.framework.spring.websocket;

import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code of an application that may refuse handshakes, by the full names of its classes.
 *
 * @param byType what it says to origins
 */
public record HandshakeGates(Map<String, List<CorsPolicy>> byType) {

  /** None at all. */
  public static final HandshakeGates NONE = new HandshakeGates(Map.of());

  /** Those of a module. */
  public static HandshakeGates of(Unit unit) {
    Map<String, List<CorsPolicy>> byType = new LinkedHashMap<>();
    for (Recovered each : unit.recovered()) {
      typeOf(each)
          .ifPresent(
              type -> byType.computeIfAbsent(type, t -> new ArrayList<>()).add(each.policy()));
    }
    return new HandshakeGates(byType);
  }

  /** A module without what is asked by endpoints alone. */
  public static Unit without(Unit unit) {
    return unit.with(unit.recovered().stream().filter(r -> typeOf(r).isEmpty()).toList());
  }

  private static Optional<String> typeOf(Recovered each) {
    return each.part()
        .filter(HandshakeGate.Gate.class::isInstance)
        .map(gate -> ((HandshakeGate.Gate) gate).type());
  }

  /** What an endpoint lets in that asks objects of a class as well. */
  CorsPolicy behind(String type, CorsPolicy endpoint, Project project) {
    List<CorsPolicy> gates = byType.getOrDefault(type, List.of());
    if (gates.isEmpty() && project.type(type).isPresent()) {
      return unknown(type, endpoint);
    }
    CorsPolicy policy = endpoint;
    for (List<CorsPolicy> ways : byPlace(gates)) {
      policy = both(policy, worst(ways));
    }
    return policy;
  }

  /** What the same code says in different ways, by what it finds. */
  private static Collection<List<CorsPolicy>> byPlace(List<CorsPolicy> gates) {
    return gates.stream()
        .collect(Collectors.groupingBy(CorsPolicy::at, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static CorsPolicy worst(List<CorsPolicy> ways) {
    CorsPolicy first = ways.get(0);
    Optional<CorsPolicy> open = ways.stream().filter(HandshakeGates::isOpen).findFirst();
    if (ways.size() == 1 || open.isPresent()) {
      return open.orElse(first);
    }
    return first.withOrigins(
        new Origins.Computed(
            origin ->
                ways.stream()
                    .map(way -> way.answer(origin))
                    .max(Comparator.comparingInt(Answer::harm))
                    .orElseThrow(),
            () -> ways.stream().flatMap(way -> way.origins().trusted().stream()).toList()));
  }

  private static CorsPolicy unknown(String type, CorsPolicy endpoint) {
    return endpoint.withOrigins(
        new Origins.Computed(
            origin ->
                endpoint.answer(origin) instanceof Answer.Admitted admitted
                    ? new Answer.Undecidable(
                        type.substring(type.lastIndexOf('.') + 1) + " may refuse the handshake",
                        admitted.at(),
                        false,
                        List.of())
                    : endpoint.answer(origin),
            endpoint.origins()::trusted));
  }

  /** An endpoint and a gate behind it, both of which must let an origin in. */
  static CorsPolicy both(CorsPolicy endpoint, CorsPolicy gate) {
    if (isOpen(gate)) {
      return endpoint;
    }
    if (isOpen(endpoint) && gate.origins() instanceof Origins.Declared) {
      return endpoint.withOrigins(gate.origins());
    }
    List<TrustedOrigin> trusted = new ArrayList<>(endpoint.origins().trusted());
    trusted.addAll(gate.origins().trusted());
    return endpoint.withOrigins(
        new Origins.Computed(
            origin -> together(endpoint.answer(origin), gate.answer(origin)), () -> trusted));
  }

  private static Answer together(Answer endpoint, Answer gate) {
    if (!(endpoint instanceof Answer.Admitted open)) {
      return endpoint;
    }
    return gate instanceof Answer.Admitted admitted
        ? admitted.beside(new Step(open.at(), "the endpoint lets the origin in here"))
        : gate;
  }

  private static boolean isOpen(CorsPolicy gate) {
    return gate.origins() instanceof Origins.Declared declared
        && declared.entries().stream().anyMatch(e -> e.kind() == Origins.EntryKind.STAR);
  }
}
