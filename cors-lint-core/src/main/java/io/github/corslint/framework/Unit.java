package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is built together, and so runs as one application: a Maven or Gradle module.
 *
 * @param recovered the policies of its files, in order of files
 * @param sources its files that speak of CORS or hold handlers, parsed, in order
 * @param descriptors its files {@code web.xml}
 * @param contexts its XML files whose root is {@code beans}, in order
 * @param endpoints handlers that earlier frameworks have found
 */
public record Unit(
    List<Recovered> recovered,
    List<JavaSource> sources,
    List<XmlElement> descriptors,
    List<XmlElement> contexts,
    List<Endpoint> endpoints) {
  public Unit {
    recovered = List.copyOf(recovered);
    sources = List.copyOf(sources);
    descriptors = List.copyOf(descriptors);
    contexts = List.copyOf(contexts);
    endpoints = List.copyOf(endpoints);
  }

  /** The same files after a framework has put together what it knows of. */
  Unit after(Combination combination) {
    return new Unit(
        combination.recovered(), sources, descriptors, contexts, combination.endpoints());
  }

  /** The same files with these of their policies. */
  public Unit with(List<Recovered> policies) {
    return new Unit(policies, sources, descriptors, contexts, endpoints);
  }

  /** The profiles of configuration files that make a difference to its policies, in order. */
  Set<String> profiles() {
    return recovered.stream()
        .map(Recovered::presence)
        .flatMap(presence -> Stream.concat(presence.only().stream(), presence.except().stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same application on a profile; an empty one stands for how it starts. */
  Unit on(String profile) {
    return with(recovered.stream().filter(r -> r.presence().isOn(profile)).toList());
  }

  /** The policies of the files by themselves. */
  public List<CorsPolicy> policies() {
    return recovered.stream().map(Recovered::policy).toList();
  }
}
