package io.github.corslint.framework;

import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;

/** One way of writing CORS policies. Knows neither rules nor other frameworks. */
public interface Framework {

  /** Words without which a file cannot hold such a policy; case does not matter. */
  List<String> words();

  /**
   * Words without which a properties, YAML or XML file cannot hold such a policy; case does not
   * matter.
   */
  default List<String> configurationWords() {
    return List.of();
  }

  /** What the framework's types mean to running code. */
  default Optional<Library> library(Context context) {
    return Optional.empty();
  }

  /** Policies that a file declares without code that would have to run, such as annotations. */
  default List<CorsPolicy> declared(JavaSource source, Context context) {
    return List.of();
  }

  /**
   * What files of a tree do to policies of each other.
   *
   * @param sources every file that may have to do with CORS, in the order of their paths
   * @param policies those that each file sets up by itself
   */
  default List<CorsPolicy> together(
      List<JavaSource> sources, List<CorsPolicy> policies, Context context) {
    return List.of();
  }

  /** Policies that the keys of a properties or YAML file configure. */
  default List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    return List.of();
  }

  /** Policies that an XML file configures. */
  default List<CorsPolicy> configured(XmlElement root, Context context) {
    return List.of();
  }
}
