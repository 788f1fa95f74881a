package io.github.corslint.interpret;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.ConfigEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code @ConditionalOnProperty} on beans and configuration classes whose property configuration
 * files set, the same on every profile (Spring Boot 1.1 to 4.0). What nothing sets is left to the
 * place where the application runs.
 */
public final class PropertyCondition {

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
    return declared
        .getAnnotationByName(RequiredProperty.NAME)
        .map(a -> new RequiredProperty(a, e -> constants.evaluate(e, type)))
        .flatMap(required -> failing(required, type.source().path()));
  }

  private Optional<ConfigEntry> failing(RequiredProperty required, String path) {
    String wanted = required.wanted();
    return required
        .keys()
        .flatMap(key -> settled(key, path).stream())
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
}
