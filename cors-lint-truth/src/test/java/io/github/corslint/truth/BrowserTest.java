package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.corslint.model.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real browser whether {@link FetchStandard} judges headers as it does. */
final class BrowserTest {

  private static final String ORIGIN = "{origin}";

  /**
   * Headers and how they are asked for.
   *
   * @param name what is special about them
   * @param sandboxed whether a page with the origin {@code null} asks
   * @param method the request's method
   * @param type the media type of its body, empty for none
   * @param headers name and value in turn
   */
  private record Case(
      String name, boolean sandboxed, String method, String type, List<String> headers) {

    static Case page(String name, String... headers) {
      return new Case(name, false, "GET", "", List.of(headers));
    }

    static Case sandbox(String name, String... headers) {
      return new Case(name, true, "GET", "", List.of(headers));
    }

    static Case put(String name, String... headers) {
      return new Case(name, false, "PUT", "", List.of(headers));
    }

    static Case post(String name, String type, String... headers) {
      return new Case(name, false, "POST", type, List.of(headers));
    }

    Request request() {
      return new Request(
          method,
          "/" + CASES.indexOf(this),
          Optional.of(type).filter(t -> !t.isEmpty()).map(t -> new Body(t, "{}")));
    }
  }

  private static final String ALLOW = "Access-Control-Allow-Origin";
  private static final String COOKIES = "Access-Control-Allow-Credentials";
  private static final String METHODS = "Access-Control-Allow-Methods";
  private static final String HEADERS = "Access-Control-Allow-Headers";
  private static final String JSON = "application/json";

  private static final List<Case> CASES =
      List.of(
          Case.page("nothing"),
          Case.page("only credentials", COOKIES, "true"),
          Case.page("the origin", ALLOW, ORIGIN),
          Case.page("the origin with credentials", ALLOW, ORIGIN, COOKIES, "true"),
          Case.page("the origin, credentials false", ALLOW, ORIGIN, COOKIES, "false"),
          Case.page("the origin, credentials True", ALLOW, ORIGIN, COOKIES, "True"),
          Case.page("the origin, credentials TRUE", ALLOW, ORIGIN, COOKIES, "TRUE"),
          Case.page("the origin, credentials *", ALLOW, ORIGIN, COOKIES, "*"),
          Case.page(
              "the origin, credentials twice", ALLOW, ORIGIN, COOKIES, "true", COOKIES, "true"),
          Case.page("a star", ALLOW, "*"),
          Case.page("a star with credentials", ALLOW, "*", COOKIES, "true"),
          Case.page("two stars", ALLOW, "*", ALLOW, "*"),
          Case.page("a star and the origin", ALLOW, "*", ALLOW, ORIGIN),
          Case.page("the origin twice", ALLOW, ORIGIN, ALLOW, ORIGIN, COOKIES, "true"),
          Case.page("a list with comma", ALLOW, ORIGIN + ", https://other.test", COOKIES, "true"),
          Case.page("a list with blank", ALLOW, ORIGIN + " https://other.test", COOKIES, "true"),
          Case.page("a trailing slash", ALLOW, ORIGIN + "/", COOKIES, "true"),
          Case.page("a path", ALLOW, ORIGIN + "/page", COOKIES, "true"),
          Case.page("another origin", ALLOW, "https://other.test", COOKIES, "true"),
          Case.page("another port", ALLOW, "http://127.0.0.1:1", COOKIES, "true"),
          Case.page("no scheme", ALLOW, "127.0.0.1", COOKIES, "true"),
          Case.page("a wildcard in the host", ALLOW, "http://*", COOKIES, "true"),
          Case.page("null for a page", ALLOW, "null", COOKIES, "true"),
          Case.page("other case", ALLOW, "HTTP://127.0.0.1", COOKIES, "true"),
          Case.page("an empty value", ALLOW, "", COOKIES, "true"),
          Case.sandbox("null", ALLOW, "null"),
          Case.sandbox("null with credentials", ALLOW, "null", COOKIES, "true"),
          Case.sandbox("a star for null", ALLOW, "*"),
          Case.sandbox("NULL in capitals", ALLOW, "NULL", COOKIES, "true"),
          Case.sandbox("another origin for null", ALLOW, "https://other.test", COOKIES, "true"),
          Case.put("PUT allowed", ALLOW, ORIGIN, COOKIES, "true", METHODS, "GET, PUT"),
          Case.put("PUT not allowed", ALLOW, ORIGIN, COOKIES, "true", METHODS, "GET, POST"),
          Case.put("PUT without methods", ALLOW, ORIGIN, COOKIES, "true"),
          Case.put("PUT by a star", ALLOW, ORIGIN, METHODS, "*"),
          Case.put("PUT by a star with credentials", ALLOW, ORIGIN, COOKIES, "true", METHODS, "*"),
          Case.post("text", "text/plain", ALLOW, ORIGIN, COOKIES, "true"),
          Case.post("JSON", JSON, ALLOW, ORIGIN, COOKIES, "true"),
          Case.post("JSON allowed", JSON, ALLOW, ORIGIN, COOKIES, "true", HEADERS, "Content-Type"),
          Case.post(
              "JSON for other methods",
              JSON,
              ALLOW,
              ORIGIN,
              COOKIES,
              "true",
              HEADERS,
              "content-type",
              METHODS,
              "GET"),
          Case.post("JSON by a star", JSON, ALLOW, ORIGIN, HEADERS, "*"),
          Case.post(
              "JSON by a star with credentials",
              JSON,
              ALLOW,
              ORIGIN,
              COOKIES,
              "true",
              HEADERS,
              "*"),
          Case.post(
              "JSON beside other headers",
              JSON,
              ALLOW,
              ORIGIN,
              COOKIES,
              "true",
              HEADERS,
              "X-One, content-type"));

  /**
   * What the page could read.
   *
   * @param withCookies whether it could read a response to a request with cookies
   * @param without whether it could read a response to one without
   */
  private record Reading(boolean withCookies, boolean without) {}

  @TempDir Path profile;

  @Test
  void aBrowserReadsWhatTheClassifierSays() throws Exception {
    String chromium = chromium();
    CompletableFuture<String> report = new CompletableFuture<>();
    HttpServer site = serve(this::answer);
    HttpServer attacker = serve(exchange -> actAsAttacker(exchange, site, report));
    Process browser = start(chromium, "http://127.0.0.1:" + port(attacker) + "/");
    try {
      Map<String, Reading> read = parse(report.get(90, TimeUnit.SECONDS));
      Attacker client = new Attacker(port(site));
      assertAll(
          CASES.stream().map(c -> () -> compare(c, read.get(c.name()), client, port(attacker))));
    } finally {
      browser.descendants().forEach(ProcessHandle::destroyForcibly);
      browser.destroyForcibly().waitFor();
      site.stop(0);
      attacker.stop(0);
    }
  }

  private static void compare(Case tried, Reading read, Attacker client, int port)
      throws Exception {
    String origin = tried.sandboxed() ? "null" : "http://127.0.0.1:" + port;
    Shot shot = client.attack(new AttackOrigin(origin, Variant.UNRELATED), tried.request());
    assertNotNull(read, tried.name());
    assertEquals(
        shot.outcome() == Outcome.CREDENTIALED,
        read.withCookies(),
        () -> "with cookies, " + tried + "\n" + shot);
    boolean anonymous =
        shot.outcome().isOpen()
            || shot.actual().header("access-control-allow-origin").equals(List.of("*"));
    assertEquals(anonymous, read.without(), () -> "without cookies, " + tried + "\n" + shot);
  }

  private static String chromium() {
    for (String folder :
        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return Path.of(folder, name).toString();
        }
      }
    }
    assertTrue(
        !"true".equals(System.getenv("CI")),
        "Chromium is not installed, and CI must not skip this test");
    return abort("Chromium is not installed: the classifier is not compared with a browser");
  }

  private Process start(String chromium, String address) throws IOException {
    return new ProcessBuilder(
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--user-data-dir=" + profile,
            "--remote-debugging-port=0",
            address)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Case tried = CASES.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
    String origin = String.valueOf(exchange.getRequestHeaders().getFirst("Origin"));
    for (int i = 0; i < tried.headers().size(); i += 2) {
      exchange
          .getResponseHeaders()
          .add(tried.headers().get(i), tried.headers().get(i + 1).replace(ORIGIN, origin));
    }
    boolean cookies = exchange.getRequestHeaders().containsKey("Cookie");
    send(exchange, cookies ? "cookies: yes" : "cookies: no");
  }

  private static void actAsAttacker(
      HttpExchange exchange, HttpServer site, CompletableFuture<String> report) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/targets" -> send(exchange, targets(port(site)));
      case "/report" -> {
        report.complete(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, "");
      }
      default -> {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        send(exchange, page());
      }
    }
  }

  private static String page() throws IOException {
    try (InputStream page = BrowserTest.class.getResourceAsStream("attacker.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String targets(int port) {
    return CASES.stream()
        .map(
            c ->
                "{\"name\":\"%s\",\"address\":\"http://127.0.0.1:%d%s\",\"method\":\"%s\",\"type\":\"%s\",\"sandboxed\":%s}"
                    .formatted(
                        c.name(), port, c.request().path(), c.method(), c.type(), c.sandboxed()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Map<String, Reading> parse(String report) {
    Map<String, Reading> read = new HashMap<>();
    for (String line : report.split("\n")) {
      String[] cells = line.split("\t");
      read.put(
          cells[0], new Reading(Boolean.parseBoolean(cells[1]), Boolean.parseBoolean(cells[2])));
    }
    assertTrue(
        Stream.of(report.split("\n")).anyMatch(l -> l.endsWith("\ttrue\ttrue\ttrue")),
        "the visitor's cookies must go along at least once");
    return read;
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private static HttpServer serve(Handler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", handler::handle);
    server.start();
    return server;
  }

  private static int port(HttpServer server) {
    return server.getAddress().getPort();
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
