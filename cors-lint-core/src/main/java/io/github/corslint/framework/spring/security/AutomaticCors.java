package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Versions;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.TypeName;
import java.util.List;

/**
 * Whether a chain without {@code cors()} has it all the same, because a bean of some type exists:
 * reactive chains by any source, others by a {@code UrlBasedCorsConfigurationSource} since Security
 * 6.2.6 and 6.3.3. For a while, in 6.2 and 6.3, by any source as well.
 *
 * @param sources the files of a module
 */
record AutomaticCors(List<JavaSource> sources, Context context) {

  private static final String URL_BASED = "UrlBasedCorsConfigurationSource";

  boolean appliesTo(SecurityChain chain) {
    if (sources.isEmpty() || chain.refusesCors()) {
      return false;
    }
    Versions.Spring version = context.versions().spring(sources.get(0).path());
    boolean byAnySource =
        chain.isReactive() || (version.isAtLeast(6, 1) && !version.isAtLeast(6, 2));
    return hasBean(URL_BASED)
        ? chain.isReactive() || version.isAtLeast(6, 1)
        : byAnySource && hasBean("CorsConfigurationSource");
  }

  /** Why a chain has it. */
  String reason() {
    return context.versions().spring(sources.get(0).path()).explained()
        + " switches cors() on because of this source";
  }

  /** Why a chain does not have it here, though in later versions it would; empty otherwise. */
  String missing() {
    Versions.Spring version = context.versions().spring(sources.get(0).path());
    return hasBean(URL_BASED) && !version.isAtLeast(6, 1)
        ? "; " + version.explained() + " does not switch it on because of the source"
        : "";
  }

  private boolean hasBean(String type) {
    return sources.stream()
        .flatMap(s -> s.types().stream())
        .flatMap(t -> t.methods().stream())
        .anyMatch(
            m ->
                m.getAnnotationByName("Bean").isPresent()
                    && TypeName.simple(m.getType()).equals(type));
  }
}
