package io.github.corslint.framework;

import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Library;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** The same with what {@link #combine} needs to know of them. */
  default List<Recovered> recovered(JavaSource source, Context context) {
    return declared(source, context).stream().map(Recovered::alone).toList();
  }

  /**
   * Words without which a file holds no handlers that policies of other files may cover, and
   * nothing that keeps policies of other files from having an effect; case does not matter.
   */
  default List<String> handlerWords() {
    return List.of();
  }

  /**
   * What the policies of one application amount to together: what the files say, unless models know
   * better.
   */
  default Combination combine(Unit unit, Context context) {
    return new Combination(unit.recovered(), unit.endpoints());
  }

  /** What a file offers to others without code that would have to run, being offered this. */
  default Set<Offers.Offer> offered(JavaSource source, Offers offers) {
    return Set.of();
  }

  /** What the framework calls of objects that configuration files make, whatever it speaks of. */
  default List<Entry> configuredEntries(JavaSource source, Context context) {
    return List.of();
  }

  /** Policies that the keys of a properties or YAML file configure. */
  default List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    return List.of();
  }

  /** The same with what {@link #combine} needs to know of them. */
  default List<Recovered> recovered(ConfiguredKeys keys, Context context) {
    return configured(keys, context).stream().map(Recovered::alone).toList();
  }

  /** Policies that an XML file configures. */
  default List<CorsPolicy> configured(XmlElement root, Context context) {
    return List.of();
  }

  /** The same with what {@link #combine} needs to know of them. */
  default List<Recovered> recovered(XmlElement root, Context context) {
    return configured(root, context).stream().map(Recovered::alone).toList();
  }
}
