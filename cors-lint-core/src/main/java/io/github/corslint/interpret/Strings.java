package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text of the request or a header's name, used through the richer types that some libraries have
 * for them.
 */
final class Strings {

  private static final Set<String> OF_OPTIONAL =
      Set.of(
          "isPresent",
          "orElse",
          "orElseGet",
          "orElseThrow",
          "ifPresent",
          "map",
          "flatMap",
          "filter",
          "or");
  private static final Set<String> NAMES =
      Set.of("asString", "getName", "string", "lowerCase", "lowerCaseName", "value");

  private Strings() {}

  static Optional<Value> asList(
      Object receiver, String method, List<Value> arguments, CallSite site) {
    if (!(receiver instanceof String text)) {
      return Optional.empty();
    }
    if (arguments.isEmpty() && NAMES.contains(method)) {
      return Optional.of(new Known(text));
    }
    if (!site.run().isTaintedObject(text)) {
      return Optional.empty();
    }
    if ((method.equals("getFirst") || method.equals("get") || method.equals("one"))
        && arguments.isEmpty()) {
      return Optional.of(new Known(text));
    }
    if (OF_OPTIONAL.contains(method)) {
      return JdkTypes.invoke(Optional.of(text), method, arguments, site);
    }
    List<Object> list = new ArrayList<>(List.of(text));
    return JdkTypes.invoke(list, method, arguments, site);
  }
}
