package io.github.corslint.attack;

import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attack origins that a single trusted string suggests, the most telling first. */
final class Lookalikes {

  private static final List<String> INSTEAD_OF_DOT = List.of("x", "-", "");

  private final Shape shape;
  private final Attacker attacker;
  private final List<Witness> found = new ArrayList<>();

  private Lookalikes(Shape shape, Attacker attacker) {
    this.shape = shape;
    this.attacker = attacker;
  }

  /** What to ask a policy that trusts a string of this shape. */
  static List<Witness> of(Shape shape, Attacker attacker) {
    Lookalikes all = new Lookalikes(shape, attacker);
    all.collect();
    return all.found;
  }

  private void collect() {
    String host = shape.host();
    if (host.replaceAll("[.*-]", "").isEmpty()) {
      add(Variant.UNRELATED, attacker.domain());
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
    add(Variant.EMBEDDED, attacker.word() + "." + literal + "." + attacker.domain());
    hyphen();
    neighbours(literal);
  }

  private void wildEnd(String start) {
    String head = start.replace("*", attacker.word()).replaceFirst("^\\.", attacker.word() + ".");
    Variant variant = start.startsWith("*") ? Variant.EMBEDDED : Variant.LOOKALIKE_SUFFIX;
    add(variant, joined(head));
    underscored(variant, head);
    if (head.endsWith(".") && !Domains.isAddress(head)) {
      add(Variant.TRUSTED, head + "com");
      add(Variant.TRUSTED, head + "de");
    }
    if (Domains.isLocal(head)) {
      add(Variant.TRUSTED, head);
    }
  }

  private String joined(String head) {
    String separator = head.endsWith(".") || head.endsWith("-") ? "" : ".";
    return head + separator + attacker.domain();
  }

  /**
   * What stands for the wildcard is the attacker's choice; who owns the result depends on the rest.
   */
  private void wild() {
    String evil = shape.filled(attacker.word());
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
    if (literal.endsWith(".") && !Domains.isAddress(literal)) {
      add(Variant.LOOKALIKE_SUFFIX, literal + attacker.domain().replaceFirst("^[^.]+\\.", ""));
    }
    if (!shape.port().isEmpty()) {
      addPlain(Variant.LOOKALIKE_SUFFIX, shape.scheme() + "://" + joined(literal));
    }
    if (literal.matches(".*\\.[a-z0-9]+")) {
      add(Variant.LOOKALIKE_SUFFIX, literal + "-" + attacker.domain());
    }
    underscored(Variant.LOOKALIKE_SUFFIX, literal);
  }

  /** Hosts hold more characters than authors of expressions think of, who exclude letters. */
  private void underscored(Variant variant, String head) {
    if (shape.excludes()) {
      add(variant, head + "_." + attacker.domain());
    }
  }

  private void prefix(String literal) {
    String tail = shape.tail();
    if (!tail.contains(".") || Domains.isAddress(tail) || tail.endsWith(".")) {
      if (!literal.contains(".") && shape.schemes().isEmpty() && !Domains.isLocal(literal)) {
        add(
            Variant.EMBEDDED,
            attacker.word() + "." + literal + attacker.domain().replaceFirst("^[^.]+", ""));
        below(literal);
      }
      return;
    }
    glued(attacker.word(), tail);
  }

  /** Anybody can register a name below a last label. */
  private void below(String label) {
    if (Domains.isTopLevel(label)) {
      add(Variant.LOOKALIKE_PREFIX, attacker.word() + "." + label);
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

  /** A hyphen ends a word, as a dot does, but not the name of a domain; some leave one letter. */
  private void hyphen() {
    String tail = shape.tail();
    if (tail.contains(".") && !Domains.isAddress(tail) && !tail.endsWith(".")) {
      glued(attacker.word() + "-", tail);
      if (shape.host().startsWith(".")) {
        glued("x", tail);
      }
    }
  }

  private void dots(String literal) {
    Optional<String> owner = Domains.registered(literal);
    String last = literal.substring(literal.lastIndexOf('.') + 1);
    for (int dot = literal.indexOf('.'); dot >= 0; dot = literal.indexOf('.', dot + 1)) {
      for (String instead : INSTEAD_OF_DOT) {
        String evil = literal.substring(0, dot) + instead + literal.substring(dot + 1);
        Optional<String> other = Domains.registered(evil);
        boolean isForeign = owner.isPresent() && other.isPresent() && !other.equals(owner);
        if (isForeign && evil.endsWith("." + last)) {
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
      if (shape.schemes().isEmpty() && !shape.isWild()) {
        addPlain(Variant.DOWNGRADE, shape.origin("http", "app." + literal));
      }
    }
  }

  private void neighbours(String literal) {
    if (!shape.isWild() && literal.contains(".") && !Domains.isAddress(literal)) {
      boolean isOwned = Domains.registered(literal).isPresent() || Domains.isLocal(literal);
      add(isOwned ? Variant.SUBDOMAIN : Variant.UNRELATED, attacker.word() + "." + literal);
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
