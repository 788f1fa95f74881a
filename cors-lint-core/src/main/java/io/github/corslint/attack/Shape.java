package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a trusted string says about origins, once the way of comparing is taken off it.
 *
 * @param text the trusted string as written
 * @param schemes the schemes that it names; empty when it names none
 * @param host the host in lower case, with {@code *} for what varies; may be empty
 * @param port digits, or empty
 */
record Shape(String text, List<String> schemes, String host, String port) {

  private static final int MOST = 8;
  private static final String ANY_PORT = "8443";

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|]+(?![^\\[]*])");
  private static final Pattern PORT = Pattern.compile("(.*?):(\\[[^\\]]*]?|[\\d*]*)");
  private static final Pattern EXPRESSION =
      Pattern.compile("\\\\|\\^|\\$|[()|]|\\.[*+]|\\[[^\\d*:]|://\\.");
  private static final Pattern AMONG_GLOBS = Pattern.compile("\\\\|\\^|\\$|[()|]|://\\.");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._*-]*|\\[[0-9a-f:]*]");

  Shape {
    schemes = List.copyOf(schemes);
  }

  /** The shapes of a trusted string: several when it is a list or has alternatives. */
  static List<Shape> of(TrustedOrigin trusted) {
    String text = unprinted(trusted.text().strip());
    if (trusted.kind() == TrustedOrigin.Kind.ANY || text.equals("null") || isPlaceholder(text)) {
      return List.of();
    }
    boolean expression =
        switch (trusted.kind()) {
          case REGEX -> true;
          case PATTERN -> AMONG_GLOBS.matcher(text).find();
          default -> EXPRESSION.matcher(text).find();
        };
    Stream<String> globs =
        expression ? RegexSamples.of(text).stream() : SEPARATOR.splitAsStream(text);
    Map<String, Shape> shapes = new LinkedHashMap<>();
    globs
        .flatMap(glob -> parse(trusted.text(), glob).stream())
        .forEach(shape -> shapes.merge(shape.host() + ":" + shape.port(), shape, Shape::orElse));
    return shapes.values().stream().limit(MOST).toList();
  }

  /** A list as {@code Collection.toString} prints it, without its brackets. */
  private static String unprinted(String text) {
    return text.matches("\\[[^\\[\\]\\\\]*\\.[^\\[\\]\\\\]*]")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** The same host by the schemes of both. */
  private Shape orElse(Shape other) {
    List<String> both = Stream.concat(schemes.stream(), other.schemes.stream()).distinct().toList();
    return new Shape(
        text, schemes.isEmpty() || other.schemes.isEmpty() ? List.of() : both, host, port);
  }

  private static boolean isPlaceholder(String text) {
    return text.contains("${") || text.contains("#{");
  }

  private static List<Shape> parse(String text, String glob) {
    String lower = glob.toLowerCase(Locale.ROOT);
    if (lower.matches("https?:?/?/?")) {
      return List.of();
    }
    int colon = lower.indexOf("://");
    List<String> schemes = colon < 0 ? List.of() : schemes(lower.substring(0, colon));
    if (colon >= 0 && schemes.isEmpty() && !lower.startsWith("://")) {
      return List.of();
    }
    String rest = colon < 0 ? lower.replaceFirst("^//", "") : lower.substring(colon + 3);
    rest = rest.replaceFirst("[/?#].*$", "").replaceAll("\\*+", "*");
    Matcher ported = PORT.matcher(rest);
    boolean hasPort = !rest.endsWith("]") || rest.contains(":[");
    boolean split = hasPort && ported.matches();
    String host = split ? ported.group(1) : rest;
    String port = split ? port(ported.group(2), schemes) : "";
    boolean names = HOST.matcher(host).matches() && !(host.isEmpty() && port.isEmpty());
    return names ? List.of(new Shape(text, schemes, host, port)) : List.of();
  }

  private static List<String> schemes(String written) {
    if (written.contains("*") || written.matches("https?\\?")) {
      return List.of("https", "http");
    }
    return written.equals("https") || written.equals("http") ? List.of(written) : List.of();
  }

  /** A star stands for some port, because the colon before it has to be there. */
  private static String port(String written, List<String> schemes) {
    if (written.equals("*")) {
      return ANY_PORT;
    }
    Matcher digits = Pattern.compile("\\d{2,5}").matcher(written);
    if (!digits.find()) {
      return "";
    }
    String port = digits.group();
    String usual = schemes.equals(List.of("http")) ? "80" : "443";
    return port.equals(usual) ? "" : port;
  }

  /** The same host, by plain http. */
  Shape overHttp() {
    return new Shape(text, List.of("http"), host, port);
  }

  /** The scheme that an attack on this string uses. */
  String scheme() {
    return schemes.isEmpty() ? "https" : schemes.get(0);
  }

  /** The same with a plausible end where the host breaks off, as that of a prefix does. */
  Shape completed() {
    if (host.matches("(?:\\d{1,3}\\.){1,3}")) {
      String zeros = "0.".repeat(3 - (int) host.chars().filter(c -> c == '.').count());
      return new Shape(text, schemes, host + zeros + "1", port);
    }
    boolean breaksOff = host.matches(".*[a-z0-9][.-]");
    return breaksOff ? new Shape(text, schemes, host + "example.com", port) : this;
  }

  /** Whether it is an expression that says which characters may not follow. */
  boolean excludes() {
    return text.contains("[^") || text.contains("(?!");
  }

  boolean isWild() {
    return host.contains("*") || host.startsWith(".") || host.startsWith("-");
  }

  /** The host with a word for each thing that varies in it. */
  String filled(String word) {
    String start = host.startsWith(".") || host.startsWith("-") ? word : "";
    return start + host.replace("*", word);
  }

  /** The same host with this in place of what varies at its end. */
  Shape endingIn(String end) {
    return new Shape(text, schemes, host.replaceFirst("\\*$", end), port);
  }

  /** The same with a word for what varies first in it. */
  Shape filledWith(String word) {
    return new Shape(text, schemes, host.replaceFirst("\\*", word), port);
  }

  /** What is fixed at the end of the host, without a separator before it. */
  String tail() {
    return host.substring(host.lastIndexOf('*') + 1).replaceFirst("^[.-]+", "");
  }

  /** Whether hosts may begin with it that end otherwise. */
  boolean isStart() {
    return !host.contains("*") && host.matches("-?[a-z0-9].*");
  }

  /**
   * An origin that begins with this.
   *
   * @param rest the rest of its host
   * @param word stands for what varies
   */
  String followedBy(String rest, String word) {
    String head = filled(word);
    String separator = head.endsWith(".") || head.endsWith("-") ? "" : ".";
    return scheme() + "://" + head + separator + rest;
  }

  /** Whether the author meant to let this origin in by this string. */
  boolean covers(String origin) {
    int colon = origin.indexOf("://");
    String scheme = origin.substring(0, Math.max(0, colon));
    if (host.isEmpty() || !(schemes.isEmpty() || schemes.contains(scheme))) {
      return false;
    }
    String asked = Domains.hostOf(origin);
    boolean below = schemes.isEmpty() && host.contains(".") && asked.endsWith("." + tail());
    return below || asked.matches(pattern());
  }

  private String pattern() {
    List<String> parts = new ArrayList<>();
    for (String part : (isWild() && !host.contains("*") ? "*" + host : host).split("\\*", -1)) {
      parts.add(Pattern.quote(part));
    }
    return String.join("[a-z0-9.-]*", parts);
  }

  /** An origin as a browser would write it. */
  String origin(String scheme, String host) {
    return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port);
  }
}
