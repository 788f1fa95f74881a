package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks of the origin that are weak whatever origin the text says that they compare it with. Where
 * that text is not known, one is supposed, so that an origin can be named that defeats the check.
 */
final class Suppositions {

  private static final String HOST = "app.example.com";
  private static final String ORIGIN = "https://" + HOST;

  private static final Set<String> WEAK = Set.of("contains", "startsWith", "indexOf");

  private Suppositions() {}

  /** What a method of a text that is not known says of the origin. */
  static Optional<Value> ofText(Unknown text, String method, List<Value> arguments, CallSite site) {
    boolean isWeak =
        WEAK.contains(method) && arguments.size() == 1 && Promises.isText(text) && isOpen(text);
    return isWeak
            && site.run().isFromOrigin(arguments.get(0))
            && arguments.get(0).raw() instanceof String origin
        ? JdkTypes.invoke(supposed(text, origin, site), method, arguments, site)
        : Optional.empty();
  }

  /** What a method of the origin, or of a part of it, says of a text that is not known. */
  static Optional<Value> ofOrigin(
      String origin, String method, List<Value> arguments, CallSite site) {
    return WEAK.contains(method)
            && arguments.size() == 1
            && arguments.get(0) instanceof Unknown text
            && isOpen(text)
        ? JdkTypes.invoke(origin, method, List.of(Known.of(supposed(text, origin, site))), site)
        : Optional.empty();
  }

  /** What a function of a library says of two texts of which one is not known. */
  static Optional<Value> ofFunction(String function, List<Value> arguments, CallSite site) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    String method = function.replace("IgnoreCase", "");
    List<Value> other = arguments.subList(1, 2);
    if (arguments.get(0) instanceof Unknown text) {
      return ofText(text.typed(Promises.STRING), method, other, site);
    }
    return arguments.get(0).raw() instanceof String origin
            && site.run().isFromOrigin(arguments.get(0))
        ? ofOrigin(origin, method, other, site)
        : Optional.empty();
  }

  /** Whether it is the operator who chooses this value. */
  private static boolean isOpen(Unknown value) {
    return !value.fromOrigin() && !value.isChosen();
  }

  private static String supposed(Unknown text, String origin, CallSite site) {
    String supposed = origin.contains("://") ? ORIGIN : HOST;
    site.run().suppose(site.at(), "supposing " + supposed + " here: " + text.reason());
    return new String(supposed);
  }
}
