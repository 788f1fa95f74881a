package io.github.corslint.framework.netty;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The handler of Netty. */
public final class Netty implements Framework {

  @Override
  public List<String> words() {
    return List.of("CorsConfigBuilder");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new NettyLibrary());
  }

  private static final class NettyLibrary implements Library {
    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      return type.is("io.netty", "CorsConfigBuilder") && method.startsWith("for")
          ? Optional.of(new ConfigBuilder(method, arguments, site).recorded(site))
          : Optional.empty();
    }
  }
}
