package io.github.corslint.framework.camel;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/** What a route says of CORS: the REST configuration, and constants that become headers. */
public final class Camel implements Framework {

  @Override
  public List<String> words() {
    return List.of("corsHeaderProperty", "enableCORS");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new CamelLibrary());
  }

  private static final class CamelLibrary implements Library {
    @Override
    public Optional<Value> invokeUnknown(
        Unknown receiver, String method, List<Value> arguments, CallSite site) {
      if (method.equals("restConfiguration")) {
        return Optional.of(new RestConfiguration(site).recorded(site));
      }
      boolean isConstant =
          method.equals("constant")
              && arguments.size() == 1
              && arguments.get(0) instanceof Known
              && receiver.reason().equals("this");
      return isConstant ? Optional.of(arguments.get(0)) : Optional.empty();
    }
  }
}
