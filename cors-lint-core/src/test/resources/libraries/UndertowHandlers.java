package app;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.Set;

class Star implements HttpHandler {
  private final HttpHandler next;

  Star(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.getResponseHeaders().put(new HttpString("Access-Control-Allow-Origin"), "*"); // want [wildcard-origin]
    next.handleRequest(exchange);
  }
}

class Echo implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = HttpString.tryFromString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_CREDENTIALS = new HttpString("Access-Control-Allow-Credentials");

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    headers.put(ALLOW_ORIGIN, origin); // want [reflected-origin]
    headers.put(ALLOW_CREDENTIALS, "true");
    exchange.getResponseSender().send("[]");
  }
}

class Inside {
  Undertow server(HttpHandler next) {
    return Undertow.builder()
        .addHttpListener(8080, "localhost")
        .setHandler(exchange -> {
          String origin = exchange.getRequestHeaders().getFirst("Origin");
          if (origin != null && origin.indexOf("example.com") >= 0) { // want [weak-origin-check]
            exchange.getResponseHeaders()
                .add(HttpString.tryFromString("Access-Control-Allow-Origin"), origin)
                .add(HttpString.tryFromString("Access-Control-Allow-Credentials"), "true");
          }
          next.handleRequest(exchange);
        })
        .build();
  }
}

class Listed implements HttpHandler {
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    if (Set.of("https://shop.example.com").contains(origin)) {
      exchange.getResponseHeaders().put(HttpString.tryFromString("Access-Control-Allow-Origin"), origin);
      exchange.getResponseHeaders().put(HttpString.tryFromString("Access-Control-Allow-Credentials"), "true");
      exchange.getResponseHeaders().add(Headers.VARY, "Origin");
    }
    exchange.getResponseSender().send("[]");
  }
}
