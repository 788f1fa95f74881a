package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, spoken to in the DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final String LISTENING = "DevTools listening on ";
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> replies = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
  private String session = "";
  private int last;

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Reader()).join();
  }

  /** Starts a browser that keeps its profile in a folder; skips the test where there is none. */
  static Browser start(Path profile) throws IOException {
    List<String> command =
        List.of(
            command(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        drain(output);
        Browser browser = new Browser(process, URI.create(line.substring(LISTENING.length())));
        browser.attach();
        return browser;
      }
    }
    throw new IOException("the browser did not start");
  }

  private static String command() {
    Optional<String> found =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(p -> Path.of(p, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    assertTrue(
        found.isPresent() || !"true".equals(System.getenv("CI")),
        "Chromium is not installed, and CI must not skip this test");
    return found.orElseGet(() -> abort("Chromium is not installed: the page is not looked at"));
  }

  private static void drain(BufferedReader output) {
    Thread drain = new Thread(() -> readAll(output), "browser output");
    drain.setDaemon(true);
    drain.start();
  }

  private static void readAll(BufferedReader output) {
    try (output) {
      output.lines().forEach(line -> {});
    } catch (IOException | UncheckedIOException e) {
      // The browser has ended.
    }
  }

  private void attach() throws IOException {
    JsonArray targets = send("Target.getTargets", Map.of()).getAsJsonArray("targetInfos");
    String page =
        Stream.iterate(0, i -> i < targets.size(), i -> i + 1)
            .map(i -> targets.get(i).getAsJsonObject())
            .filter(t -> t.get("type").getAsString().equals("page"))
            .findFirst()
            .orElseThrow()
            .get("targetId")
            .getAsString();
    session =
        send("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .get("sessionId")
            .getAsString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Audits")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Opens a page and waits until it is there. */
  void open(URI page) throws IOException {
    events.clear();
    send("Page.navigate", Map.of("url", page.toString()));
    waitFor("Page.loadEventFired");
  }

  /** Pretends to be a screen of this size that prefers light or dark. */
  void screen(int width, int height, String scheme) throws IOException {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    JsonObject feature = new JsonObject();
    feature.addProperty("name", "prefers-color-scheme");
    feature.addProperty("value", scheme);
    JsonArray features = new JsonArray();
    features.add(feature);
    send("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /** Lets scripts of tests run in the page whatever its policy says; the next page is asked. */
  void ignorePolicies(boolean ignored) throws IOException {
    send("Page.setBypassCSP", Map.of("enabled", ignored));
  }

  /** The value of an expression in the page as JSON; promises are waited for. */
  JsonElement evaluate(String expression) throws IOException {
    JsonObject reply =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (reply.has("exceptionDetails")) {
      throw new IOException(reply.get("exceptionDetails").toString());
    }
    JsonObject result = reply.getAsJsonObject("result");
    return result.has("value") ? result.get("value") : new JsonObject();
  }

  /** The text of an expression in the page. */
  String text(String expression) throws IOException {
    return evaluate(expression).getAsString();
  }

  /** Presses a key once. */
  void press(String key, String code, int number, String text) throws IOException {
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              code,
              "windowsVirtualKeyCode",
              number,
              "text",
              type.equals("keyDown") ? text : ""));
    }
  }

  /** Types a text into what has the focus. */
  void type(String text) throws IOException {
    send("Input.insertText", Map.of("text", text));
  }

  /** A picture of the whole page as PNG. */
  byte[] picture() throws IOException {
    String data =
        send("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data")
            .getAsString();
    return Base64.getDecoder().decode(data);
  }

  /** What the page asked for, complained about, or was refused since it was opened. */
  List<String> complaints(URI page) {
    return events.stream()
        .map(event -> complaint(event, page))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> complaint(JsonObject event, URI page) {
    JsonObject parameters = event.getAsJsonObject("params");
    return switch (event.get("method").getAsString()) {
      case "Network.requestWillBeSent" ->
          Optional.of(parameters.getAsJsonObject("request").get("url").getAsString())
              .filter(url -> !url.equals(page.toString()) && !url.startsWith("data:"));
      case "Log.entryAdded", "Runtime.exceptionThrown", "Audits.issueAdded" ->
          Optional.of(parameters.toString());
      case "Runtime.consoleAPICalled", "Page.javascriptDialogOpening" ->
          Optional.of(parameters.toString());
      default -> Optional.empty();
    };
  }

  private void waitFor(String method) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (events.stream().noneMatch(e -> e.get("method").getAsString().equals(method))) {
      if (System.nanoTime() > end) {
        throw new IOException("no " + method);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private JsonObject send(String method, Map<String, Object> parameters) throws IOException {
    JsonObject message = new JsonObject();
    int id = ++last;
    message.addProperty("id", id);
    message.addProperty("method", method);
    if (!session.isEmpty()) {
      message.addProperty("sessionId", session);
    }
    JsonObject params = new JsonObject();
    parameters.forEach((name, value) -> params.add(name, json(value)));
    message.add("params", params);
    CompletableFuture<JsonObject> reply = new CompletableFuture<>();
    replies.put(id, reply);
    socket.sendText(message.toString(), true).join();
    JsonObject answer = reply.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (answer.has("error")) {
      throw new IOException(method + ": " + answer.get("error"));
    }
    return answer.getAsJsonObject("result");
  }

  private static JsonElement json(Object value) {
    return value instanceof JsonElement element ? element : new Gson().toJsonTree(value);
  }

  @Override
  public void close() throws IOException {
    session = "";
    send("Browser.close", Map.of());
    socket.abort();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
      part.append(data);
      if (whole) {
        JsonObject message = JsonParser.parseString(part.toString()).getAsJsonObject();
        part.setLength(0);
        if (message.has("id")) {
          replies.remove(message.get("id").getAsInt()).complete(message);
        } else {
          events.add(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
