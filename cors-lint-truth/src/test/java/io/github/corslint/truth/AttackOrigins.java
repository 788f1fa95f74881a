package io.github.corslint.truth;

import io.github.corslint.model.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Origins to send, derived from everything in a fixture's text that looks like an origin, a host or
 * a pattern for them. Knows nothing of cors-lint's own attack origins, so that neither can hide a
 * gap of the other.
 */
final class AttackOrigins {

  private static final List<String> UNRELATED =
      List.of(
          "https://evil.test",
          "http://evil.test",
          "https://evil.test:8443",
          "https://www.evil.test",
          "https://evil.com",
          "http://evil.com",
          "https://evil.co.uk",
          "https://evil.github.io",
          "https://localhost.evil.test",
          "http://203.0.113.66");

  private static final Set<String> PUBLIC_SUFFIXES =
      Set.of(
          "co.uk",
          "com.au",
          "github.io",
          "gitlab.io",
          "netlify.app",
          "vercel.app",
          "pages.dev",
          "web.app",
          "herokuapp.com",
          "azurewebsites.net",
          "cloudfront.net",
          "amazonaws.com",
          "ngrok.io",
          "onrender.com");

  private static final char ANY = '\u0001';
  private static final char LITERAL = '\u0002';

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:([a-z][a-z0-9]*\u0001?)://)?([\u0001.a-z0-9-]*[\u0001a-z0-9])(?::(\\d+|\u0001))?",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Variant> origins = new LinkedHashMap<>();
  private final Set<String> hosts = new LinkedHashSet<>();
  private final Set<String> bases = new LinkedHashSet<>();

  private AttackOrigins() {}

  /** The origins to send to a fixture that holds these strings. */
  static List<AttackOrigin> from(Collection<String> strings) {
    AttackOrigins all = new AttackOrigins();
    List<Token> tokens = strings.stream().flatMap(s -> tokens(s).stream()).distinct().toList();
    tokens.forEach(all::trust);
    UNRELATED.forEach(o -> all.add(o, Variant.UNRELATED));
    all.add("null", Variant.NULL);
    tokens.forEach(all::deriveFrom);
    return all.origins.entrySet().stream()
        .map(e -> new AttackOrigin(e.getKey(), e.getValue()))
        .toList();
  }

  /** The origins that these strings may have been meant to let in. */
  static List<String> meantBy(Collection<String> strings) {
    return strings.stream()
        .flatMap(s -> tokens(s).stream())
        .flatMap(t -> t.meant().stream())
        .distinct()
        .toList();
  }

  /** A dot before a star may be a regular expression's or a host's own: both readings count. */
  private static List<Token> tokens(String text) {
    return Stream.of(text, text.replace(".*", "." + LITERAL + "*"))
        .distinct()
        .flatMap(t -> read(t).stream())
        .toList();
  }

  private static List<Token> read(String text) {
    String plain =
        text.replaceAll("\\\\+[QE]", "")
            .replaceAll("\\\\+\\.", ".")
            .replaceAll("\\(\\?[:i]\\)?", "")
            .replaceAll("\\[[^\\]]*][*+]?|\\.[*+]|\\\\+w[*+]?|\\*+", String.valueOf(ANY))
            .replaceAll("\\\\+d[*+]?", "1")
            .replaceAll("[\\^$()?+" + LITERAL + "]", "");
    List<Token> tokens = new ArrayList<>();
    for (String part : plain.split("[\\s,;|\"'<>\\[\\]{}]+")) {
      Matcher matcher = TOKEN.matcher(part);
      if (matcher.lookingAt() && Token.isHost(matcher.group(2), matcher.group(1) != null)) {
        tokens.add(Token.of(matcher.group(1), matcher.group(2), matcher.group(3)));
      }
    }
    return tokens;
  }

  private void trust(Token token) {
    hosts.add(token.host());
    if (token.opensSubdomains()
        && token.base().contains(".")
        && !PUBLIC_SUFFIXES.contains(token.base())) {
      bases.add(token.base());
    }
  }

  private void deriveFrom(Token token) {
    String host = token.host();
    add(token.origin(host), Variant.TRUSTED);
    add(token.scheme() + "://" + host, Variant.TRUSTED);
    for (String end : List.of(".evil.test", "evil.test", "-evil.test")) {
      add(token.scheme() + "://" + host + end, Variant.LOOKALIKE_SUFFIX);
      add(token.origin(host + end), Variant.LOOKALIKE_SUFFIX);
      add("http://" + host + end, Variant.LOOKALIKE_SUFFIX);
    }
    for (String kept : List.of(host, token.base())) {
      add(token.origin("evil" + kept), Variant.LOOKALIKE_PREFIX);
      add(token.origin("evil-" + kept), Variant.LOOKALIKE_PREFIX);
      add(token.origin("x-" + kept + "-x.evil.test"), Variant.EMBEDDED);
      add(token.origin("www." + kept + ".evil.test"), Variant.EMBEDDED);
      dotsOf(kept).forEach(h -> add(token.origin(h), Variant.DOT_WILDCARD));
      add(token.origin("sub." + kept), Variant.SUBDOMAIN);
    }
    truncationsOf(host).forEach(h -> add(token.scheme() + "://" + h, Variant.TRUNCATED));
    add("http://" + host + token.port(), Variant.DOWNGRADE);
    add(token.scheme() + "://" + host + ":8443", Variant.PORT);
  }

  private static List<String> dotsOf(String host) {
    List<String> changed = new ArrayList<>();
    for (int i = host.indexOf('.'); i >= 0; i = host.indexOf('.', i + 1)) {
      changed.add(host.substring(0, i) + "x" + host.substring(i + 1));
    }
    return changed;
  }

  private static List<String> truncationsOf(String host) {
    List<String> shorter = new ArrayList<>();
    for (int end = 1; end < host.length(); end++) {
      if (Character.isLetterOrDigit(host.charAt(end - 1))) {
        shorter.add(host.substring(0, end));
      }
    }
    return shorter;
  }

  private void add(String origin, Variant variant) {
    origins.putIfAbsent(origin, variant.isForeign() ? demoted(origin, variant) : variant);
  }

  /**
   * A look-alike that is in truth a host that the fixture trusts, or a sub-domain of it, is not
   * foreign.
   */
  private Variant demoted(String origin, Variant variant) {
    String host = origin.replaceFirst("^[a-z][a-z0-9]*://", "").replaceFirst(":\\d+$", "");
    if (hosts.contains(host)) {
      return Variant.PORT;
    }
    if (bases.stream().anyMatch(b -> host.endsWith("." + b))) {
      return Variant.SUBDOMAIN;
    }
    return hosts.stream().anyMatch(h -> registeredDomain(h).equals(registeredDomain(host)))
        ? Variant.SIBLING
        : variant;
  }

  private static String registeredDomain(String host) {
    String[] labels = host.split("\\.");
    int kept = PUBLIC_SUFFIXES.contains(lastLabels(labels, 2)) ? 3 : 2;
    return lastLabels(labels, kept);
  }

  private static String lastLabels(String[] labels, int count) {
    return String.join(
        ".", Arrays.asList(labels).subList(Math.max(0, labels.length - count), labels.length));
  }

  /**
   * Something that looks like an origin.
   *
   * @param scheme its scheme, {@code https} when it names none
   * @param host its host, with something concrete for what it leaves open
   * @param base the host without what it leaves open at the front
   * @param port its port with the colon, or nothing
   * @param opensSubdomains whether it leaves the front of the host open
   */
  private record Token(
      String scheme, String host, String base, String port, boolean opensSubdomains) {

    static boolean isHost(String text, boolean afterScheme) {
      String letters = text.replace(String.valueOf(ANY), "").replaceFirst("^\\.+", "");
      return !letters.isEmpty()
          && (afterScheme || letters.contains(".") || letters.equals("localhost"));
    }

    static Token of(String scheme, String host, String port) {
      boolean open = host.charAt(0) == ANY || host.charAt(0) == '.';
      String base = host.replaceFirst("^[\u0001.]+", "").replace(ANY, 'x');
      boolean labels = host.matches("\u0001*\\..*");
      String protocol =
          scheme == null || scheme.indexOf(ANY) >= 0
              ? "https"
              : scheme.toLowerCase(java.util.Locale.ROOT);
      return new Token(
          protocol,
          open ? "x" + (labels ? "." : "") + base : base,
          base,
          port == null || USUAL_PORTS.contains(protocol + ":" + port)
              ? ""
              : ":" + port.replace(String.valueOf(ANY), "8080"),
          open && labels);
    }

    /** Ports that browsers leave out of an origin. */
    private static final Set<String> USUAL_PORTS = Set.of("https:443", "http:80");

    String origin(String otherHost) {
      return scheme + "://" + otherHost + port;
    }

    List<String> meant() {
      return List.of(origin(host), origin(base), "http://" + host + port, "http://" + base + port);
    }
  }
}
