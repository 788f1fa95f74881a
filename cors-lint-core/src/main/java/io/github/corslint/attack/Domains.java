package io.github.corslint.attack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can own a host name: what is registered, what is local, and what no browser could name. */
public final class Domains {

  /** Second-level registries, from the Public Suffix List: the ones that real code meets most. */
  private static final Set<String> REGISTRIES =
      Set.of(
          "ac.uk", "co.id", "co.il", "co.in", "co.jp", "co.kr", "co.nz", "co.th", "co.uk", "co.za",
          "com.ar", "com.au", "com.br", "com.cn", "com.co", "com.hk", "com.mx", "com.my", "com.pl",
          "com.sg", "com.tr", "com.tw", "com.ua", "com.vn", "edu.au", "edu.cn", "gob.mx", "gov.au",
          "gov.br", "gov.cn", "gov.uk", "ne.jp", "net.au", "net.br", "net.cn", "nhs.uk", "or.jp",
          "or.kr", "org.au", "org.br", "org.cn", "org.nz", "org.uk");

  private static final Set<String> TOP_LEVEL =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT)),
              Stream.of(
                  "app", "biz", "com", "dev", "eu", "info", "net", "org", "site", "uk", "xyz"))
          .collect(Collectors.toUnmodifiableSet());

  /** Underscores may stand anywhere (URL Standard, forbidden domain code points). */
  private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";

  private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]?|(?:\\d{1,3}\\.){1,3}\\d{0,3}");
  private static final Pattern LOCAL =
      Pattern.compile(
          "localhost|(?:.*\\.)?(?:localhost|local|lan|localdomain|lvh\\.me|localtest\\.me)"
              + "|127\\..*|0\\.0\\.0\\.0|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*"
              + "|169\\.254\\..*|host\\.docker\\.internal|\\[::1]|\\[f[cde].*");

  private static final Pattern OWN_MACHINE =
      Pattern.compile(
          "(?:.*\\.)?(?:localhost|lvh\\.me|localtest\\.me)|localhost\\.localdomain|127\\..*|0\\.0\\.0\\.0"
              + "|host\\.docker\\.internal|\\[::1]");

  private Domains() {}

  /**
   * The domain that somebody registered to own this host; empty for addresses and bare suffixes.
   */
  static Optional<String> registered(String host) {
    if (isAddress(host)) {
      return Optional.empty();
    }
    String suffix = suffix(host);
    if (host.length() <= suffix.length() + 1) {
      return Optional.empty();
    }
    String rest = host.substring(0, host.length() - suffix.length() - 1);
    return Optional.of(rest.substring(rest.lastIndexOf('.') + 1) + "." + suffix);
  }

  /** The part of a host below which people register domains of their own. */
  static String suffix(String host) {
    Optional<String> shared = SharedHosting.suffixOf(host);
    if (shared.isPresent()) {
      return shared.get();
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (last.length() == host.length()) {
      return last;
    }
    String two = host.substring(host.lastIndexOf('.', host.length() - last.length() - 2) + 1);
    return REGISTRIES.contains(two) ? two : last;
  }

  /** Whether this is the name of a machine that only its user or its own network reaches. */
  public static boolean isLocal(String host) {
    return LOCAL.matcher(host).matches();
  }

  /** Whether this is a name of the very machine that the browser runs on. */
  public static boolean isOwnMachine(String host) {
    return OWN_MACHINE.matcher(host).matches();
  }

  /** Whether this is a numeric address or the beginning of one. */
  static boolean isAddress(String host) {
    return ADDRESS.matcher(host).matches();
  }

  /** Whether a browser could name this host in an origin. */
  static boolean isHost(String host) {
    return host.length() <= 253 && HOST.matcher(host).matches();
  }

  /** Whether names can be registered below this last label, as far as this class knows. */
  static boolean isTopLevel(String label) {
    return TOP_LEVEL.contains(label);
  }

  /** The host of a serialised origin, empty when it has none. */
  public static String hostOf(String origin) {
    int start = origin.indexOf("://");
    if (start < 0) {
      return "";
    }
    String authority = origin.substring(start + 3);
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }
}
