package io.github.corslint.interpret;

import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The methods that every enum has. */
final class EnumMethods {

  private EnumMethods() {}

  static Optional<Value> call(
      ProjectType type, String method, List<Value> arguments, CallSite site) {
    if (!type.isEnum()) {
      return Optional.empty();
    }
    List<Value> constants = site.run().statics().constants(type);
    if (method.equals("values") && arguments.isEmpty()) {
      return Optional.of(new Known(constants.toArray()));
    }
    if (method.equals("valueOf")
        && arguments.size() == 1
        && arguments.get(0) instanceof Known known) {
      if (site.run().isFromOrigin(known)) {
        noteCheck(constants, site);
      }
      return Optional.of(
          constants.stream()
              .filter(c -> name((Instance) c).equals(known))
              .findFirst()
              .orElseThrow(() -> ThrownValue.of(new IllegalArgumentException())));
    }
    return Optional.empty();
  }

  /** What an origin has in common with a constant's name is what lets it in. */
  private static void noteCheck(List<Value> constants, CallSite site) {
    Run run = site.run();
    for (Value constant : constants) {
      String name = String.valueOf(name((Instance) constant).raw());
      run.trust(name.toLowerCase(Locale.ROOT), TrustedOrigin.Kind.OPERAND, site.at());
    }
    run.checks().pend(new OriginCheck(site.at(), site.text(), "valueOf"));
    run.checks().settle();
  }

  /**
   * The constant that a setting names, in whatever case and with whatever between its words (Spring
   * Boot 2 to 4, {@code LenientObjectToEnumConverterFactory}).
   */
  static Optional<Value> named(ProjectType type, Value text, Run run) {
    return text instanceof Known known && known.java() instanceof String word
        ? run.statics().constants(type).stream()
            .filter(c -> bare(String.valueOf(name((Instance) c).raw())).equals(bare(word)))
            .findFirst()
        : Optional.empty();
  }

  private static String bare(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  static Optional<Value> call(Instance instance, String method) {
    if (!instance.fields().containsKey(Instantiation.ENUM_NAME)) {
      return Optional.empty();
    }
    return switch (method) {
      case "name", "toString" -> Optional.of(name(instance));
      case "ordinal" -> Optional.of(new Known(ordinal(instance)));
      case "getDeclaringClass" -> Optional.of(Unknown.because("getDeclaringClass()"));
      default -> Optional.empty();
    };
  }

  /** The enum of a constant, which may have a class of its own. */
  static ProjectType enumOf(Instance constant) {
    return constant.type().simpleName().isEmpty()
        ? constant.type().enclosing().orElseThrow()
        : constant.type();
  }

  /** The position among the constants of its enum; empty for what is none. */
  static Optional<Integer> position(Instance instance) {
    return instance.fields().containsKey(Instantiation.ENUM_NAME)
        ? Optional.of(ordinal(instance))
        : Optional.empty();
  }

  private static int ordinal(Instance instance) {
    List<String> names = enumOf(instance).enumConstants();
    return names.indexOf(String.valueOf(name(instance).raw()));
  }

  private static Value name(Instance instance) {
    return instance.fields().getOrDefault(Instantiation.ENUM_NAME, Known.NULL);
  }
}
