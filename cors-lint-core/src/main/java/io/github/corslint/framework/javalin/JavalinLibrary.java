package io.github.corslint.framework.javalin;

import io.github.corslint.framework.Context;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * Javalin's configuration, which is told by the names of its methods, and its plugin: one of all
 * origins or of listed ones up to 4, one of rules since 5.
 */
final class JavalinLibrary implements Library {

  private static final int FIRST_REFUSING_STAR = 6;

  private final Context context;

  JavalinLibrary(Context context) {
    this.context = context;
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    boolean isSwitch =
        method.equals("enableCorsForAllOrigins") || method.equals("enableCorsForOrigin");
    if (isSwitch) {
      return Optional.of(new OldSwitch(arguments, site).recorded(site));
    }
    if (method.equals("enableCors") && fills(arguments, site)) {
      return Optional.of(receiver);
    }
    return Optional.empty();
  }

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    boolean makes = method.equals("forAllOrigins") || method.equals("forOrigins");
    return makes && type.is("io.javalin", "CorsPlugin")
        ? Optional.of(new OldSwitch(arguments, site).recorded(site))
        : Optional.empty();
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    return type.is("io.javalin", "CorsPlugin") && fills(arguments, site)
        ? Optional.of(Unknown.of(type, "the CORS plugin"))
        : Optional.empty();
  }

  /** Runs the callback that adds rules, if that is what the arguments are. */
  private boolean fills(List<Value> arguments, CallSite site) {
    if (arguments.size() != 1 || !(arguments.get(0) instanceof Closure rules)) {
      return false;
    }
    boolean refusesStar =
        context
            .versions()
            .library("io.javalin", "javalin", site.at().path())
            .filter(v -> !v.isAtLeast(FIRST_REFUSING_STAR, 0))
            .isEmpty();
    site.run().call(rules, List.of(new Rules(refusesStar)), site);
    return true;
  }

  /** The container of rules: each is a callback that fills one. */
  private record Rules(boolean refusesStar) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      boolean adds = method.equals("add") || method.equals("addRule");
      if (!adds || arguments.size() != 1 || !(arguments.get(0) instanceof Closure fill)) {
        return Optional.empty();
      }
      site.run().call(fill, List.of(new CorsRule(refusesStar, site).recorded(site)), site);
      return Optional.of(Known.NULL);
    }
  }
}
