package io.github.corslint.framework.jooby;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Configuration;
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
    return Optional.of(new JoobyLibrary(context.configuration()));
  }

  /** A handler without options has the default ones; options speak for themselves. */
  private static final class JoobyLibrary implements Library {

    private final Configuration configuration;

    JoobyLibrary(Configuration configuration) {
      this.configuration = configuration;
    }

    @Override
    public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
      boolean isOptions = type.isImported("io.jooby", "Cors");
      boolean isHandler = type.isImported("io.jooby", "CorsHandler");
      return (isOptions || isHandler) && arguments.isEmpty()
          ? Optional.of(new Cors(site).recorded(site))
          : Optional.empty();
    }

    /** Options from the keys below {@code cors} of {@code application.conf}. */
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      boolean reads = method.equals("from") && type.is("io.jooby", "Cors");
      return reads
          ? Optional.of(new Cors(site).told(configuration).recorded(site))
          : Optional.empty();
    }
  }
}
