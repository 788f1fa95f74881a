package io.github.corslint.framework.jooby;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The handler of Jooby. */
public final class Jooby implements Framework {

  @Override
  public List<String> words() {
    return List.of("jooby");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new JoobyLibrary());
  }

  /** A handler without options has the default ones; options speak for themselves. */
  private static final class JoobyLibrary implements Library {
    @Override
    public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
      boolean isOptions = type.certain() && type.is("io.jooby", "Cors");
      boolean isHandler = type.certain() && type.is("io.jooby", "CorsHandler");
      return (isOptions || isHandler) && arguments.isEmpty()
          ? Optional.of(new Cors(site).recorded(site))
          : Optional.empty();
    }
  }
}
