package app;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

class EchoHandler implements HttpHandler {
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Access-Control-Allow-Origin", exchange.getRequestHeaders().getFirst("Origin")); // want [reflected-origin]
    headers.set("Access-Control-Allow-Credentials", "true");
    exchange.sendResponseHeaders(204, -1);
  }
}

class Server {
  void start() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    server.createContext("/star", exchange -> {
      exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
      exchange.sendResponseHeaders(204, -1);
    });
    server.createContext("/put", exchange -> {
      exchange.getResponseHeaders().put("Access-Control-Allow-Origin", List.of("*")); // want [wildcard-origin]
      exchange.sendResponseHeaders(204, -1);
    });
    server.createContext("/fixed", exchange -> {
      exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "https://shop.example.com");
      exchange.sendResponseHeaders(204, -1);
    });
    server.createContext("/list", exchange -> {
      List<String> origins = exchange.getRequestHeaders().get("Origin");
      if (origins != null && !origins.isEmpty() && origins.get(0).equals("https://shop.example.com")) {
        exchange.getResponseHeaders().put("Access-Control-Allow-Origin", origins);
        exchange.getResponseHeaders().set("Access-Control-Allow-Credentials", "true");
      }
      exchange.sendResponseHeaders(204, -1);
    });
    server.createContext("/copied", exchange -> {
      exchange.getResponseHeaders().put("Access-Control-Allow-Origin", exchange.getRequestHeaders().get("Origin")); // want [reflected-origin]
      exchange.getResponseHeaders().set("Access-Control-Allow-Credentials", "true");
      exchange.sendResponseHeaders(204, -1);
    });
  }
}

class SuffixFilter extends Filter {
  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && origin.endsWith("example.com")) { // want [weak-origin-check]
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
      exchange.getResponseHeaders().set("Access-Control-Allow-Credentials", "true");
    }
    chain.doFilter(exchange);
  }

  @Override
  public String description() {
    return "lets our own pages in";
  }
}
