package io.github.corslint.framework.jetty;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The handler of Jetty 12. */
public final class Jetty implements Framework {

  @Override
  public List<String> words() {
    return List.of("CrossOriginHandler");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new JettyLibrary());
  }

  private static final class JettyLibrary implements Library {
    @Override
    public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
      return type.is("org.eclipse.jetty", "CrossOriginHandler")
          ? Optional.of(new CrossOriginHandler(site).recorded(site))
          : Optional.empty();
    }
  }
}
