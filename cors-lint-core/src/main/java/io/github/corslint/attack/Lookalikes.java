package io.github.corslint.attack;

import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attack origins that a single trusted string suggests, the most telling first. */
final class Lookalikes {

  private final Shape shape;
  private final List<Witness> found = new ArrayList<>();

  private Lookalikes(Shape shape) {
    this.shape = shape;
  }

  /** What to ask a policy that trusts a string of this shape. */
  static List<Witness> of(Shape shape) {
    Lookalikes all = new Lookalikes(shape);
    all.collect();
    return all.found;
  }

  private void collect() {
    String host = shape.host();
    if (host.replaceAll("[.*-]", "").isEmpty()) {
      add(Variant.UNRELATED, "evil.test");
      return;
    }
    if (host.endsWith("*")) {
      wildEnd(host.replaceFirst("\\*$", ""));
      return;
    }
    if (shape.isWild()) {
      wild();
    }
    String literal = shape.filled("app");
    suffixes(literal);
    prefix(literal);
    dots(literal);
    add(Variant.TRUSTED, literal);
    truncated(literal);
    insecure(literal);
    add(Variant.EMBEDDED, "evil." + literal + ".evil.test");
    hyphen();
    neighbours(literal);
  }

  private void wildEnd(String start) {
    String head = start.replace("*", "evil").replaceFirst("^\\.", "evil.");
    Variant variant = start.startsWith("*") ? Variant.EMBEDDED : Variant.LOOKALIKE_SUFFIX;
    add(variant, joined(head));
    if (Domains.isLocal(head)) {
      add(Variant.TRUSTED, head);
    }
  }

  private static String joined(String head) {
    return head.endsWith(".") || head.endsWith("-") ? head + "evil.test" : head + ".evil.test";
  }

  /**
   * What stands for the wildcard is the attacker's choice; who owns the result depends on the rest.
   */
  private void wild() {
    String evil = shape.filled("evil");
    String fixed = shape.host().substring(shape.host().lastIndexOf('*') + 1);
    String labels = fixed.substring(Math.max(0, fixed.indexOf('.') + 1));
    Optional<String> owner = Domains.registered(evil);
    boolean owned = owner.isPresent() && ("." + labels).endsWith("." + owner.get());
    if (owned || Domains.isAddress(evil) || Domains.isLocal(evil)) {
      add(Variant.SUBDOMAIN, evil);
    } else if (owner.isPresent()) {
      boolean glued = shape.host().matches("\\*[a-z0-9].*") && Domains.registered(labels).isEmpty();
      boolean lookalike = glued && SharedHosting.suffixOf(evil).isEmpty();
      add(lookalike ? Variant.LOOKALIKE_PREFIX : Variant.UNRELATED, evil);
    }
  }

  private void suffixes(String literal) {
    add(Variant.LOOKALIKE_SUFFIX, joined(literal));
    if (!shape.port().isEmpty()) {
      addPlain(Variant.LOOKALIKE_SUFFIX, shape.scheme() + "://" + joined(literal));
    }
    if (literal.matches(".*\\.[a-z0-9]+")) {
      add(Variant.LOOKALIKE_SUFFIX, literal + "-evil.test");
    }
  }

  private void prefix(String literal) {
    String tail = shape.tail();
    if (!tail.contains(".") || Domains.isAddress(tail) || tail.endsWith(".")) {
      if (!literal.contains(".") && shape.schemes().isEmpty() && !Domains.isLocal(literal)) {
        add(Variant.EMBEDDED, "evil." + literal + ".test");
        below(literal);
      }
      return;
    }
    glued("evil", tail);
  }

  /** Anybody can register a name below a last label. */
  private void below(String label) {
    if (Domains.isTopLevel(label)) {
      add(Variant.LOOKALIKE_PREFIX, "evil." + label);
    }
  }

  private void glued(String head, String tail) {
    String evil = head + tail;
    Optional<String> owner = Domains.registered(evil);
    boolean sibling = owner.isPresent() && owner.equals(Domains.registered(tail));
    if (owner.isPresent()) {
      add(sibling ? Variant.SIBLING : Variant.LOOKALIKE_PREFIX, evil);
    }
  }

  /** A hyphen ends a word, as a dot does, but not the name of a domain. */
  private void hyphen() {
    String tail = shape.tail();
    if (tail.contains(".") && !Domains.isAddress(tail) && !tail.endsWith(".")) {
      glued("evil-", tail);
    }
  }

  private void dots(String literal) {
    Optional<String> owner = Domains.registered(literal);
    String last = literal.substring(literal.lastIndexOf('.') + 1);
    for (int dot = literal.indexOf('.'); dot >= 0; dot = literal.indexOf('.', dot + 1)) {
      String evil = literal.substring(0, dot) + "x" + literal.substring(dot + 1);
      Optional<String> other = Domains.registered(evil);
      if (owner.isPresent() && other.isPresent() && !other.equals(owner)) {
        if (evil.endsWith("." + last)) {
          add(Variant.DOT_WILDCARD, evil);
        }
      }
    }
  }

  /**
   * A host that the trusted text begins with; at its end stands a name below which one can
   * register.
   */
  private void truncated(String literal) {
    Optional<String> owner = Domains.registered(literal);
    if (shape.isWild() || owner.isEmpty() || !Domains.isHost(literal)) {
      return;
    }
    String shorter = literal.substring(0, literal.length() - 1);
    while (shorter.contains(".") && !isRegistrable(shorter)) {
      shorter = shorter.substring(0, shorter.length() - 1);
    }
    boolean none = !shorter.contains(".");
    addPlain(
        Variant.TRUNCATED,
        shape.scheme() + "://" + (none ? literal.substring(0, literal.length() - 1) : shorter));
    int label = owner.get().indexOf('.');
    if (shape.schemes().isEmpty() && label > 3) {
      addPlain(Variant.TRUNCATED, "https://" + owner.get().substring(2));
    }
  }

  private static boolean isRegistrable(String host) {
    return Domains.isTopLevel(host.substring(host.lastIndexOf('.') + 1))
        && Domains.registered(host).isPresent();
  }

  private void insecure(String literal) {
    if (!shape.schemes().contains("http") && !Domains.isLocal(literal) && literal.contains(".")) {
      addPlain(Variant.DOWNGRADE, shape.origin("http", literal));
    }
  }

  private void neighbours(String literal) {
    if (!shape.isWild() && literal.contains(".") && !Domains.isAddress(literal)) {
      add(Variant.SUBDOMAIN, "evil." + literal);
    }
    String port = shape.port().equals("8443") ? ":9443" : ":8443";
    addPlain(Variant.PORT, shape.scheme() + "://" + literal + port);
    String trusted = shape.origin(shape.scheme(), literal);
    found.add(witness(Variant.CASE, trusted.toUpperCase(Locale.ROOT)));
  }

  private void add(Variant variant, String host) {
    addPlain(variant, shape.origin(shape.scheme(), host));
  }

  private void addPlain(Variant variant, String origin) {
    String host = Domains.hostOf(origin);
    if (Domains.isHost(host) || (variant == Variant.TRUSTED && host.startsWith("["))) {
      found.add(witness(variant, origin));
    }
  }

  private Witness witness(Variant variant, String origin) {
    return new Witness(origin, variant, shape.text());
  }
}
