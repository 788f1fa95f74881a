package io.github.corslint.attack;

import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Origins of strangers that differ in one place from one that got in. They find what a check does
 * not look at where no string of the code tells the whole name, as with labels and expressions.
 */
final class Strangers {

  /** Top-level domains that many register below, of three and of two letters. */
  private static final List<String> OTHER_ENDS = List.of(".org", ".fr");

  private final Attacker attacker;
  private final Witness admitted;
  private final List<Witness> found = new ArrayList<>();

  private Strangers(Attacker attacker, Witness admitted) {
    this.attacker = attacker;
    this.admitted = admitted;
  }

  /** Those near an origin that got in; none near an address or a machine of one's own. */
  static List<Witness> near(Witness admitted, Attacker attacker) {
    String host = Domains.hostOf(admitted.origin());
    Strangers all = new Strangers(attacker, admitted);
    Domains.registered(host)
        .filter(owner -> !Domains.isLocal(host))
        .ifPresent(owner -> all.collect(host, owner));
    return all.found;
  }

  private void collect(String host, String owner) {
    String name = owner.substring(0, owner.indexOf('.'));
    String end = owner.substring(owner.indexOf('.'));
    String start = host.substring(0, host.length() - owner.length());
    String word = attacker.word();
    String last = attacker.domain().substring(attacker.domain().indexOf('.'));
    add(Variant.LOOKALIKE_SUFFIX, host + "." + attacker.domain());
    add(Variant.LOOKALIKE_SUFFIX, start + name + last);
    OTHER_ENDS.forEach(other -> add(Variant.LOOKALIKE_SUFFIX, start + name + other));
    add(Variant.LOOKALIKE_SUFFIX, start + name + "." + word + end);
    add(Variant.LOOKALIKE_SUFFIX, start + name + "-" + word + end);
    add(Variant.LOOKALIKE_SUFFIX, start + name + word + end);
    add(Variant.LOOKALIKE_PREFIX, start + word + name + end);
    add(Variant.LOOKALIKE_PREFIX, start + word + "-" + name + end);
    add(Variant.UNRELATED, start + word + end);
    if (!start.isEmpty()) {
      String head = start.substring(0, start.length() - 1);
      add(Variant.DOT_WILDCARD, head + "x" + name + end);
      add(Variant.DOT_WILDCARD, head + "-" + name + end);
      add(Variant.DOT_WILDCARD, head + name + end);
    }
  }

  private void add(Variant variant, String host) {
    String origin = admitted.origin();
    Optional<String> owner = Domains.registered(Domains.hostOf(origin));
    if (Domains.isHost(host) && !Domains.registered(host).equals(owner)) {
      String stranger = origin.replace(Domains.hostOf(origin), host);
      found.add(new Witness(stranger, variant, admitted.trusted()));
    }
  }
}
