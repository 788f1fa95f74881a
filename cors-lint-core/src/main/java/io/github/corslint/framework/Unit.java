package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.List;

/**
 * What is built together, and so runs as one application: a Maven or Gradle module.
 *
 * @param recovered the policies of its files, in order of files
 * @param sources its files that speak of CORS or hold handlers, parsed, in order
 */
public record Unit(List<Recovered> recovered, List<JavaSource> sources) {
  public Unit {
    recovered = List.copyOf(recovered);
    sources = List.copyOf(sources);
  }

  /** The policies of the files by themselves. */
  public List<CorsPolicy> policies() {
    return recovered.stream().map(Recovered::policy).toList();
  }
}
