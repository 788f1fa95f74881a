package app;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

class Verticle extends AbstractVerticle {
  @Override
  public void start() {
    Router router = Router.router(vertx);
    router.route("/echo").handler(ctx -> {
      ctx.response()
          .putHeader("Access-Control-Allow-Origin", ctx.request().getHeader("Origin")) // want [reflected-origin]
          .putHeader("Access-Control-Allow-Credentials", "true");
      ctx.next();
    });
    router.route("/star").handler(ctx ->
        ctx.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*").end()); // want [wildcard-origin]
    router.route("/reference").handler(this::looksUp);
    router.route("/own").handler(this::echo);
    vertx.createHttpServer().requestHandler(request ->
        request.response().putHeader("access-control-allow-origin", "*").end("{}")); // want [wildcard-origin]
  }

  private void echo(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    HttpServerResponse response = ctx.response();
    response.headers().set("Access-Control-Allow-Origin", request.headers().get("Origin")); // want [reflected-origin]
    response.headers().set("Access-Control-Allow-Credentials", "true");
    ctx.json(new JsonObject());
  }

  private void looksUp(RoutingContext ctx) {
    String origin = ctx.request().getHeader(HttpHeaders.ORIGIN);
    if (Set.of("https://shop.example.com").contains(origin)) {
      ctx.response()
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
          .putHeader(HttpHeaders.VARY, "origin");
    }
    ctx.next();
  }
}

class SuffixHandler implements Handler<RoutingContext> {
  @Override
  public void handle(RoutingContext ctx) {
    String origin = ctx.request().getHeader("Origin");
    if (origin != null && origin.endsWith("example.com")) { // want [weak-origin-check]
      ctx.response().putHeader("Access-Control-Allow-Origin", origin);
      ctx.response().putHeader("Access-Control-Allow-Credentials", "true");
    }
    ctx.addHeadersEndHandler(v -> ctx.response().headers().remove("Server"));
    ctx.next();
  }
}

class FixedHandler implements Handler<RoutingContext> {
  @Override
  public void handle(RoutingContext ctx) {
    ctx.addHeadersEndHandler(v -> ctx.response().putHeader("Access-Control-Allow-Origin", "https://shop.example.com"));
    ctx.next();
  }
}
