package io.github.corslint.truth;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Sends to a server what a visitor's browser would send for a page of a given origin. */
final class Attacker {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final int ATTEMPTS = 4;

  private final int port;

  Attacker(int port) {
    this.port = port;
  }

  /** The request without any origin, as a page of the site itself would send it. */
  Reply ownPage(Request request) throws IOException, InterruptedException {
    return send(carrying(request, visitor(request.pathFor(""))));
  }

  Shot attack(AttackOrigin origin, Request request) throws IOException, InterruptedException {
    if (request.isWebSocket()) {
      Reply reply = openSocket(origin.origin(), request);
      return new Shot(origin, request, reply, reply);
    }
    String path = request.pathFor(origin.origin());
    HttpRequest.Builder preflight =
        crossOrigin(path, origin.origin())
            .header("Access-Control-Request-Method", request.method())
            .method("OPTIONS", BodyPublishers.noBody());
    if (request.asksForContentType()) {
      preflight.header("Access-Control-Request-Headers", "content-type");
    }
    HttpRequest.Builder actual =
        crossOrigin(path, origin.origin()).header("Cookie", "SESSION=of-the-visitor");
    authorise(actual);
    return new Shot(origin, request, send(preflight), send(carrying(request, actual)));
  }

  private static HttpRequest.Builder carrying(Request request, HttpRequest.Builder builder) {
    request.body().ifPresent(body -> builder.header("Content-Type", body.type()));
    return builder.method(
        request.method(),
        request
            .body()
            .map(body -> BodyPublishers.ofString(body.text()))
            .orElseGet(BodyPublishers::noBody));
  }

  private Reply openSocket(String origin, Request request) {
    URI uri = URI.create("ws://127.0.0.1:" + port + request.pathFor(origin));
    try {
      WebSocket socket =
          CLIENT
              .newWebSocketBuilder()
              .header("Origin", origin)
              .header("Cookie", "SESSION=of-the-visitor")
              .buildAsync(uri, new WebSocket.Listener() {})
              .join();
      socket.abort();
      return new Reply(101, Map.of());
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return new Reply(refused.getResponse().statusCode(), Map.of());
      }
      throw e;
    }
  }

  private HttpRequest.Builder crossOrigin(String path, String origin) {
    HttpRequest.Builder builder = builder(path).header("Origin", origin);
    return origin.equals("null") ? builder : builder.header("Referer", origin + "/");
  }

  private HttpRequest.Builder visitor(String path) {
    HttpRequest.Builder builder = builder(path).header("Cookie", "SESSION=of-the-visitor");
    authorise(builder);
    return builder;
  }

  private static void authorise(HttpRequest.Builder builder) {
    builder.header("Authorization", "Basic dXNlcjpwYXNzd29yZA==");
  }

  private HttpRequest.Builder builder(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  private static Reply send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    HttpResponse<Void> response = exchange(builder.build());
    Map<String, List<String>> headers =
        response.headers().map().entrySet().stream()
            .collect(
                Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new Reply(response.statusCode(), headers);
  }

  /** On a busy machine a connection may not come about in time; that says nothing of the server. */
  private static HttpResponse<Void> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return CLIENT.send(request, BodyHandlers.discarding());
      } catch (ConnectException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(200L * attempt);
      }
    }
  }
}
