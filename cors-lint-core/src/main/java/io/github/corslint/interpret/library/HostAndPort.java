package io.github.corslint.interpret.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code com.google.common.net.HostAndPort}.
 *
 * @param getHost the host
 * @param port the port, -1 for none
 */
public record HostAndPort(String getHost, int port) {

  private static final Pattern TEXT = Pattern.compile("([^:\\[]*|\\[[^]]*:[^]]*])(?::(\\d{0,5}))?");

  public static HostAndPort fromString(String text) {
    if (!text.startsWith("[") && text.indexOf(':') != text.lastIndexOf(':')) {
      return new HostAndPort(text, -1);
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    String digits = matcher.group(2) == null ? "" : matcher.group(2);
    int port = digits.isEmpty() ? -1 : Integer.parseInt(digits);
    if (port > 65_535) {
      throw new IllegalArgumentException(text);
    }
    return new HostAndPort(matcher.group(1).replaceAll("[\\[\\]]", ""), port);
  }

  public boolean hasPort() {
    return port >= 0;
  }

  public int getPort() {
    if (port < 0) {
      throw new IllegalStateException();
    }
    return port;
  }

  public int getPortOrDefault(int other) {
    return port < 0 ? other : port;
  }
}
