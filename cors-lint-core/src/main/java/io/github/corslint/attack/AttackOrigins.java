package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The origins that an attacker would try, given the strings that a policy trusts. */
public final class AttackOrigins {

  /** How many origins a policy is asked about at most for what it trusts at one time. */
  private static final int MOST = 60;

  private static final int PAIRS = 4;

  /** What every policy is asked, whatever it trusts. */
  public static final List<Witness> FIXED =
      List.of(
          new Witness("https://evil.test", Variant.UNRELATED, ""),
          new Witness("null", Variant.NULL, ""),
          new Witness("http://evil.test", Variant.UNRELATED, ""));

  private AttackOrigins() {}

  /** The fixed origins and the derived ones, each once, taking turns among the trusted strings. */
  public static List<Witness> from(List<TrustedOrigin> trusted) {
    Attacker attacker = Attacker.unnamedIn(trusted);
    List<Shape> shapes = shapes(trusted);
    List<List<Witness>> queues = new ArrayList<>();
    shapes.forEach(shape -> queues.add(Lookalikes.of(shape, attacker)));
    queues.add(pairs(shapes, attacker));
    queues.add(labelled(trusted));
    Labels.filling(shapes, trusted).forEach(shape -> queues.add(Lookalikes.of(shape, attacker)));
    queues.add(Interspersed.of(shapes, trusted));
    Map<String, Witness> chosen = new LinkedHashMap<>();
    FIXED.forEach(witness -> chosen.put(witness.origin(), witness));
    Witness anybody = new Witness("https://" + attacker.domain(), Variant.UNRELATED, "");
    chosen.putIfAbsent(anybody.origin(), anybody);
    for (int turn = 0; queues.stream().anyMatch(q -> !q.isEmpty()) && turn < MOST; turn++) {
      for (List<Witness> queue : queues) {
        if (turn < queue.size() && chosen.size() < MOST) {
          Witness witness = queue.get(turn);
          if (isTelling(witness, shapes)) {
            chosen.putIfAbsent(witness.origin(), witness);
          }
        }
      }
    }
    return List.copyOf(chosen.values());
  }

  /**
   * Origins of strangers near one that got in although no string names its domain; none near
   * others, whose strings have told what to ask.
   */
  static List<Witness> near(Witness admitted, List<TrustedOrigin> trusted) {
    Attacker attacker = Attacker.unnamedIn(trusted);
    String owner = Domains.registered(Domains.hostOf(admitted.origin())).orElse("");
    List<Shape> shapes = shapes(trusted);
    return admitted.trusted().replace("\\", "").contains(owner)
        ? List.of()
        : Strangers.near(admitted, attacker).stream()
            .filter(witness -> isTelling(witness, shapes) && !isNamed(witness, trusted))
            .toList();
  }

  private static boolean isNamed(Witness witness, List<TrustedOrigin> trusted) {
    return Domains.registered(Domains.hostOf(witness.origin()))
        .filter(domain -> Labels.areNamed(domain, trusted))
        .isPresent();
  }

  /** Hosts of the labels that code compares one by one. */
  private static List<Witness> labelled(List<TrustedOrigin> trusted) {
    return Labels.hosts(trusted).stream()
        .map(host -> new Witness("https://" + host, Variant.TRUSTED, host.split("\\.")[0]))
        .toList();
  }

  private static List<Shape> shapes(List<TrustedOrigin> trusted) {
    List<Shape> shapes = new ArrayList<>();
    trusted.forEach(string -> shapes.addAll(Shape.of(string)));
    if (trusted.stream().anyMatch(t -> t.text().strip().matches("(?i)http:?/{0,2}"))) {
      List<Shape> open = shapes.stream().filter(s -> s.schemes().isEmpty()).toList();
      open.forEach(shape -> shapes.add(shape.overHttp()));
    }
    return shapes.stream().distinct().toList();
  }

  /** An origin that another trusted string was written to let in proves nothing. */
  private static boolean isTelling(Witness witness, List<Shape> shapes) {
    return switch (witness.variant()) {
      case TRUSTED, SUBDOMAIN, CASE -> true;
      case SIBLING ->
          shapes.stream()
              .filter(s -> s.host().startsWith("*.") || !s.text().equals(witness.trusted()))
              .noneMatch(s -> s.covers(witness.origin()));
      case PORT -> others(witness, shapes).noneMatch(s -> s.covers(witness.origin()));
      case DOWNGRADE ->
          others(witness, shapes)
              .noneMatch(s -> !s.schemes().isEmpty() && s.covers(witness.origin()));
      default ->
          others(witness, shapes)
              .noneMatch(s -> !s.isWild() && !s.schemes().isEmpty() && s.covers(witness.origin()));
    };
  }

  private static Stream<Shape> others(Witness witness, List<Shape> shapes) {
    return shapes.stream().filter(shape -> !shape.text().equals(witness.trusted()));
  }

  /** Checks that ask for the beginning and for the end of an origin fall to both in one host. */
  private static List<Witness> pairs(List<Shape> shapes, Attacker attacker) {
    List<Witness> all = new ArrayList<>();
    List<Shape> starts =
        shapes.stream()
            .filter(s -> s.isStart() && (!s.schemes().isEmpty() || !s.host().contains(".")))
            .sorted(Comparator.comparing(s -> s.schemes().isEmpty()))
            .limit(PAIRS)
            .toList();
    List<Shape> ends = shapes.stream().filter(s -> s.schemes().isEmpty()).limit(PAIRS).toList();
    for (Shape start : starts) {
      for (Shape end : ends) {
        if (all.size() < 2 * PAIRS && !start.equals(end) && !end.host().isEmpty()) {
          pair(start, end, attacker, all);
        }
      }
    }
    return all;
  }

  private static void pair(Shape start, Shape end, Attacker attacker, List<Witness> all) {
    if (!start.schemes().isEmpty()) {
      String middle = end.filled(attacker.word()).replaceFirst("^\\.", "");
      String inside = start.followedBy(middle + "." + attacker.domain(), attacker.word());
      all.add(new Witness(inside, Variant.EMBEDDED, end.text()));
    }
    String behind = start.followedBy(attacker.word() + ending(end), attacker.word());
    Optional<String> owner = Domains.registered(Domains.hostOf(behind));
    if (ending(end).contains(".") && owner.isPresent()) {
      boolean isOwn = owner.equals(Domains.registered(end.tail()));
      Variant variant = isOwn ? Variant.SUBDOMAIN : Variant.LOOKALIKE_PREFIX;
      all.add(new Witness(behind, variant, end.text()));
    }
  }

  /** What the end of a host has to be. */
  private static String ending(Shape end) {
    return end.host().matches("[.-].*") ? end.host() : end.tail();
  }
}
