package app;

import static spark.Spark.after;
import static spark.Spark.afterAfter;
import static spark.Spark.before;
import static spark.Spark.get;
import static spark.Spark.options;

import java.util.HashMap;
import java.util.Set;
import spark.Filter;
import spark.Request;
import spark.Response;

final class Star {
  public static void main(String[] args) {
    after((request, response) -> {
      response.header("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
      response.type("application/json");
    });
    get("/", (request, response) -> "[]");
  }
}

final class Gzip {
  public static void main(String[] args) {
    after("/api/*", (Filter) (request, response) -> {
      response.header("Access-Control-Allow-Origin", request.headers("Origin")); // want [reflected-origin]
      response.header("Access-Control-Allow-Credentials", "true");
    });
  }
}

final class CorsOfMap {
  private static final HashMap<String, String> HEADERS = new HashMap<>();

  static {
    HEADERS.put("Access-Control-Allow-Methods", "GET,PUT,POST,DELETE,OPTIONS");
    HEADERS.put("Access-Control-Allow-Origin", "*");
    HEADERS.put("Access-Control-Allow-Credentials", "true");
  }

  static void apply() {
    Filter filter = new Filter() {
      @Override
      public void handle(Request request, Response response) {
        HEADERS.forEach((name, value) -> response.header(name, value)); // want [wildcard-with-credentials]
      }
    };
    after(filter);
  }
}

final class Parameters {
  static void enable(final String origin, final String methods) {
    before((request, response) -> {
      response.header("Access-Control-Allow-Origin", origin); // want [wildcard-origin]
      response.header("Access-Control-Request-Method", methods);
    });
  }

  public static void main(String[] args) {
    enable("*", "GET");
  }
}

final class Listed {
  private static final Set<String> TRUSTED = Set.of("https://shop.example.com");

  public static void main(String[] args) {
    afterAfter((request, response) -> {
      String origin = request.headers("Origin");
      if (TRUSTED.contains(origin)) {
        response.header("Access-Control-Allow-Origin", origin);
        response.header("Access-Control-Allow-Credentials", "true");
        response.header("Vary", "Origin");
      }
    });
    options("/*", (request, response) -> {
      String asked = request.headers("Access-Control-Request-Headers");
      if (asked != null) {
        response.header("Access-Control-Allow-Headers", asked);
      }
      return "OK";
    });
  }
}

final class Fixed {
  public static void main(String[] args) {
    before((request, response) -> response.header("Access-Control-Allow-Origin", "https://shop.example.com"));
  }
}
