package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Functions of utility classes that no model knows but that are called like those of well-known
 * ones: of such a name and with such arguments they do the same in every library.
 */
final class Namesakes {

  /** Whether a text is there; in whatever class. */
  private static final Set<String> PRESENCE =
      Set.of(
          "isBlank",
          "isNotBlank",
          "isEmpty",
          "isNotEmpty",
          "isNullOrEmpty",
          "hasText",
          "hasLength",
          "isAnyBlank",
          "isAnyEmpty",
          "isNoneBlank",
          "isNoneEmpty");

  /** What classes for texts say of two of them, of which the first is the one looked at. */
  private static final Set<String> COMPARISONS =
      Set.of(
          "equals",
          "equalsIgnoreCase",
          "startsWith",
          "startsWithIgnoreCase",
          "endsWith",
          "endsWithIgnoreCase",
          "contains",
          "containsIgnoreCase");

  /** Other names for the same. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "notBlank",
          "isNotBlank",
          "notEmpty",
          "isNotEmpty",
          "startWith",
          "startsWith",
          "startWithIgnoreCase",
          "startsWithIgnoreCase",
          "endWith",
          "endsWith",
          "endWithIgnoreCase",
          "endsWithIgnoreCase");

  private static final Pattern OF_TEXTS = Pattern.compile(".*(?:Str|Text)(?![a-z]*(?:uct|eam)).*");

  private static final List<TypeName> KNOWN =
      List.of(
          TypeName.of("org.apache.commons.lang3.StringUtils"),
          TypeName.of("com.google.common.base.Strings"),
          TypeName.of("org.springframework.util.StringUtils"));

  private Namesakes() {}

  /** The result of a static method of a type that is not in the tree. */
  static Optional<Value> call(TypeName type, String called, List<Value> arguments, CallSite site) {
    String method = ALIASES.getOrDefault(called, called);
    boolean areTexts = arguments.stream().allMatch(Namesakes::isText);
    boolean isAlike =
        PRESENCE.contains(method)
            || (COMPARISONS.contains(method)
                && arguments.size() == 2
                && OF_TEXTS.matcher(type.simple()).matches());
    return isAlike && areTexts && !arguments.isEmpty()
        ? KNOWN.stream()
            .flatMap(known -> JdkTypes.invokeStatic(known, method, arguments, site).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isText(Value value) {
    return value instanceof Known known && (known.isNull() || known.text().isPresent());
  }
}
