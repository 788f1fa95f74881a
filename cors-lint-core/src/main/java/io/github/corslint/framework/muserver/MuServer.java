package io.github.corslint.framework.muserver;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The CORS configuration of mu-server. */
public final class MuServer implements Framework {

  @Override
  public List<String> words() {
    return List.of("CORSConfigBuilder");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new MuLibrary());
  }

  private static final class MuLibrary implements Library {
    @Override
    public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
      return builder(type, arguments, site);
    }

    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      return builder(type, arguments, site);
    }

    private static Optional<Value> builder(TypeName type, List<Value> arguments, CallSite site) {
      return type.is("io.muserver", "CORSConfigBuilder") && arguments.isEmpty()
          ? Optional.of(new CorsConfig(site).recorded(site))
          : Optional.empty();
    }
  }
}
