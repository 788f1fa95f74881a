package io.github.corslint.framework.http;

import io.github.corslint.syntax.NameFact;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of HTTP headers as libraries spell them in constants and typed methods. */
final class HeaderNames {

  static final String ALLOW_ORIGIN = "access-control-allow-origin";
  static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
  static final String VARY = "vary";

  private static final Set<String> PLAIN = Set.of("ORIGIN", "VARY", "REFERER", "HOST");
  private static final Pattern PREFIX =
      Pattern.compile("^((HTTP|RESPONSE|REQUEST|HEADER|HEADERS|CORS|HDR)_)+");
  private static final Pattern SUFFIX = Pattern.compile("(_(HEADER|HEADERS|NAME|KEY))+$");
  private static final Pattern TYPED =
      Pattern.compile("^(set|add|with|put)?(AccessControl[A-Za-z]+|Vary)$");

  private static final NameFact<Optional<String>> OF_CONSTANT =
      NameFact.of(HeaderNames::headerOfConstant);
  private static final NameFact<Optional<String>> OF_SETTER =
      NameFact.of(HeaderNames::headerOfSetter);

  private HeaderNames() {}

  /** The header that a constant of this name stands for in every library that has one. */
  static Optional<String> ofConstant(String constant) {
    return OF_CONSTANT.in(constant);
  }

  /** The header that a typed setter such as {@code setAccessControlAllowOrigin} writes. */
  static Optional<String> ofSetter(String method) {
    return OF_SETTER.in(method);
  }

  private static Optional<String> headerOfConstant(String constant) {
    String name = SUFFIX.matcher(PREFIX.matcher(constant).replaceFirst("")).replaceFirst("");
    if (!PLAIN.contains(name) && !name.startsWith("ACCESS_CONTROL_")) {
      return Optional.empty();
    }
    StringBuilder header = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      header
          .append(header.isEmpty() ? "" : "-")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return Optional.of(header.toString());
  }

  private static Optional<String> headerOfSetter(String method) {
    if (method.equals("varyBy")) {
      return Optional.of(VARY);
    }
    Matcher matcher =
        TYPED.matcher(Character.isUpperCase(method.charAt(0)) ? method : capitalized(method));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group(2).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a method is called as a header is, without a verb: of an object that is not known, it
   * tells what the header is to be.
   */
  static boolean isQuestion(String method) {
    return method.startsWith("accessControl");
  }

  private static String capitalized(String method) {
    return method.startsWith("accessControl") ? "A" + method.substring(1) : method;
  }

  /** Whether a header takes part in CORS, on either way. */
  static boolean isHeader(String name) {
    return isResponseHeader(name) || RequestReads.isSenders(name);
  }

  /** Whether a header takes part in CORS on the way back. */
  static boolean isResponseHeader(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.equals(VARY)
        || (lower.startsWith("access-control-")
            && !lower.startsWith("access-control-request-")
            && lower.indexOf(':') < 0);
  }
}
