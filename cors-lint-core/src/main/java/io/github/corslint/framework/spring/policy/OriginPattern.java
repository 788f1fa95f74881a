package io.github.corslint.framework.spring.policy;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spring's origin patterns: everything is literal but {@code *}, and a list of ports in brackets at
 * the end. Matched whole and with case ({@code CorsConfiguration.OriginPattern}, Spring Framework
 * 5.3 to 7.0).
 */
final class OriginPattern {

  private static final Pattern PORTS = Pattern.compile("(.*):\\[(\\*|\\d+(,\\d+)*)]");

  private OriginPattern() {}

  static Predicate<String> of(String declared) {
    Matcher ports = PORTS.matcher(declared);
    boolean hasPorts = ports.matches();
    String host = hasPorts ? ports.group(1) : declared;
    String regex = "\\Q" + host.replace("*", "\\E.*\\Q") + "\\E";
    if (hasPorts) {
      regex +=
          ports.group(2).equals("*") ? "(:\\d+)?" : ":(" + ports.group(2).replace(',', '|') + ")";
    }
    return Pattern.compile(regex).asMatchPredicate();
  }
}
