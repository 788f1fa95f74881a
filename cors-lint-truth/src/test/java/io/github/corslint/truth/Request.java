package io.github.corslint.truth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a page could make.
 *
 * @param method its method; {@code WS} opens a WebSocket
 * @param path its path; {@code {origin}} in it stands for the attack origin
 * @param body what it sends along; empty for most
 */
record Request(String method, String path, Optional<Body> body) {

  private static final Pattern COMMENT =
      Pattern.compile("path: (?:([A-Z]+) )?(/\\S*)(?: (?:as ([\\w/+-]+) )?(\\{.*\\}))?");

  /** Methods that the Fetch standard lets a page use whatever a preflight says of methods. */
  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  /** A request without a body. */
  Request(String method, String path) {
    this(method, path, Optional.empty());
  }

  /** The requests that a fixture names in its comments, else the conventional one. */
  static List<Request> namedIn(String text) {
    List<Request> requests = new ArrayList<>();
    Matcher matcher = COMMENT.matcher(text);
    while (matcher.find()) {
      requests.add(
          new Request(
              given(matcher.group(1), "GET"),
              matcher.group(2),
              Optional.ofNullable(matcher.group(4))
                  .map(b -> new Body(given(matcher.group(3), "application/json"), b))));
    }
    return requests.isEmpty() ? List.of(new Request("GET", "/api/data")) : requests;
  }

  private static String given(String said, String usual) {
    return said == null ? usual : said;
  }

  String pathFor(String origin) {
    return path.replace("{origin}", URLEncoder.encode(origin, StandardCharsets.UTF_8));
  }

  boolean isWebSocket() {
    return method.equals("WS");
  }

  /** Whether a browser sends it without asking first. */
  boolean isSimple() {
    return isSafelisted() && !asksForContentType();
  }

  /** Whether a preflight need not allow its method by name. */
  boolean isSafelisted() {
    return SAFELISTED.contains(method);
  }

  /** Whether a preflight has to ask for the header that names the type of the body. */
  boolean asksForContentType() {
    return body.filter(Body::isAskedFor).isPresent();
  }

  @Override
  public String toString() {
    return method + " " + path + body.map(b -> " " + b.type()).orElse("");
  }
}
