package io.github.corslint.framework.javalin;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.Library;
import java.util.List;
import java.util.Optional;

/** The switches of Javalin 3 and 4, and the rules of 5 to 7. */
public final class Javalin implements Framework {

  @Override
  public List<String> words() {
    return List.of("enableCors", "CorsPlugin");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new JavalinLibrary(context));
  }
}
