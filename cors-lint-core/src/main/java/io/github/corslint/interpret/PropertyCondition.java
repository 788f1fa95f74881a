package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.ConfigEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code @ConditionalOnProperty} on beans and configuration classes whose property configuration
 * files set, the same on every profile (Spring Boot 1.1 to 4.0). What nothing sets is left to the
 * place where the application runs.
 */
public final class PropertyCondition {

  private static final String NAME = "ConditionalOnProperty";
  private static final Pattern BOOT_FILE = Pattern.compile("application\\.(properties|ya?ml)");

  private final Configuration configuration;
  private final Constants constants;

  /** Conditions in one world. */
  public PropertyCondition(World world) {
    this.configuration = world.configuration();
    this.constants = new Constants(world);
  }

  /** What a file sets so that what is declared in or on a type is left out; empty otherwise. */
  public Optional<ConfigEntry> against(NodeWithAnnotations<?> declared, ProjectType type) {
    return declared.getAnnotationByName(NAME).flatMap(condition -> failing(condition, type));
  }

  private Optional<ConfigEntry> failing(AnnotationExpr condition, ProjectType type) {
    String wanted = text(condition, "havingValue", type);
    String prefix = text(condition, "prefix", type);
    return names(condition)
        .flatMap(name -> constants.text(name, type).stream())
        .map(name -> prefix.isEmpty() || prefix.endsWith(".") ? prefix + name : prefix + "." + name)
        .flatMap(key -> settled(key, type.source().path()).stream())
        .filter(entry -> !isMet(entry.value(), wanted))
        .findFirst();
  }

  private static boolean isMet(String value, String wanted) {
    return wanted.isEmpty() ? !value.equalsIgnoreCase("false") : value.equalsIgnoreCase(wanted);
  }

  private Optional<ConfigEntry> settled(String key, String path) {
    List<ConfigEntry> entries = configuration.entries(key, path);
    return entries.size() == 1
            && !entries.get(0).value().contains("${")
            && isReadByBoot(entries.get(0).valueAt().path())
        ? Optional.of(entries.get(0))
        : Optional.empty();
  }

  /**
   * Whether Spring Boot reads a file by itself and on all profiles (2 to 4, {@code
   * ConfigDataEnvironment}); what other files hold may be the default of something else.
   */
  private static boolean isReadByBoot(String path) {
    return BOOT_FILE.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private String text(AnnotationExpr condition, String attribute, ProjectType type) {
    return Annotations.attribute(condition, attribute)
        .flatMap(e -> constants.text(e, type))
        .orElse("");
  }

  private static Stream<Expression> names(AnnotationExpr condition) {
    return Stream.of("value", "name")
        .flatMap(attribute -> Annotations.attribute(condition, attribute).stream())
        .flatMap(
            e -> e instanceof ArrayInitializerExpr all ? all.getValues().stream() : Stream.of(e));
  }
}
