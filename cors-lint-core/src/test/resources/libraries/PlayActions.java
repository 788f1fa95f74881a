package app;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import play.mvc.Action;
import play.mvc.Controller;
import play.mvc.EssentialAction;
import play.mvc.EssentialFilter;
import play.mvc.Http;
import play.mvc.Result;

class Echo extends Action.Simple {
  @Override
  public CompletionStage<Result> call(Http.Request request) {
    String origin = request.header("Origin").orElse("*");
    return delegate.call(request).thenApply(result -> result
        .withHeader("Access-Control-Allow-Origin", origin) // want [reflected-origin]
        .withHeader("Access-Control-Allow-Credentials", "true"));
  }
}

class Products extends Controller {
  public Result star() {
    return ok("[]").withHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
  }

  public Result pairs() {
    return ok("[]").withHeaders(
        "Access-Control-Allow-Origin", "*", // want [wildcard-with-credentials]
        "Access-Control-Allow-Credentials", "true");
  }

  public Result old() {
    response().setHeader("Access-Control-Allow-Origin", "*"); // want [wildcard-origin]
    return ok("[]");
  }

  public Result looksUp(Http.Request request) {
    Optional<String> origin = request.header("Origin").filter("https://shop.example.com"::equals);
    return origin.isPresent()
        ? ok("[]").withHeader("Access-Control-Allow-Origin", origin.get()).withHeader("Access-Control-Allow-Credentials", "true")
        : ok("[]");
  }
}
