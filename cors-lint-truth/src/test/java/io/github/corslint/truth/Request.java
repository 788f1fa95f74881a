package io.github.corslint.truth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a page could make.
 *
 * @param method its method; {@code WS} opens a WebSocket
 * @param path its path; {@code {origin}} in it stands for the attack origin
 */
record Request(String method, String path) {

  private static final Pattern COMMENT = Pattern.compile("path: (?:([A-Z]+) )?(/\\S*)");

  /** The requests that a fixture names in its comments, else the conventional one. */
  static List<Request> namedIn(String text) {
    List<Request> requests = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      requests.add(
          new Request(matcher.group(1) == null ? "GET" : matcher.group(1), matcher.group(2)));
    }
    return requests.isEmpty() ? List.of(new Request("GET", "/api/data")) : requests;
  }

  String pathFor(String origin) {
    return path.replace("{origin}", URLEncoder.encode(origin, StandardCharsets.UTF_8));
  }

  boolean isWebSocket() {
    return method.equals("WS");
  }

  /** Whether a browser sends it without asking first. */
  boolean isSimple() {
    return method.equals("GET") || method.equals("POST") || method.equals("HEAD");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
