package io.github.corslint.framework.vertx;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The handlers of Vert.x Web. */
public final class Vertx implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsHandler", "SockJSHandler");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new VertxLibrary(context));
  }

  private record VertxLibrary(Context context) implements Library {
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      if (!method.equals("create")) {
        return Optional.empty();
      }
      if (type.is("io.vertx", "SockJSHandler")) {
        boolean answered = !site.run().effects(CorsHandler.class).isEmpty();
        return answered ? Optional.empty() : Optional.of(new SockJs(site).recorded(site));
      }
      if (!type.is("io.vertx", "CorsHandler")) {
        return Optional.empty();
      }
      boolean isOld =
          context
              .versions()
              .library("io.vertx", "vertx-web", site.at().path())
              .filter(v -> !v.isAtLeast(4, 0))
              .isPresent();
      return Optional.of(new CorsHandler(arguments, isOld, site).recorded(site));
    }
  }
}
