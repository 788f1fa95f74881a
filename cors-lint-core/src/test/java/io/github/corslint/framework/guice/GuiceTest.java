package io.github.corslint.framework.guice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Origins that modules bind to names. */
final class GuiceTest {

  private static final String FILTER =
      """
      package app;
      import com.google.inject.name.Named;
      import jakarta.inject.Inject;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      class Gate implements Filter {
        private final String trusted;
        @Inject @Named("cors.credentials") private boolean cookies;
        @Inject Gate(@Named("cors.origin") String trusted) { this.trusted = trusted; }
        public void doFilter(ServletRequest q, ServletResponse r, FilterChain chain) throws Exception {
          ((HttpServletResponse) r).setHeader("Access-Control-Allow-Origin", trusted);
          chain.doFilter(q, r);
        }
      }
      """;

  private static List<String> seen(String members) {
    return Seen.in(
        Map.of(
            "src/main/java/app/Gate.java",
            FILTER,
            "src/main/java/wiring/WebModule.java",
            """
            package wiring;
            import com.google.inject.*;
            import com.google.inject.name.*;
            import java.util.*;
            public class WebModule extends AbstractModule {
              %s
            }
            """
                .formatted(members)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Override protected void configure() { bindConstant().annotatedWith(Names.named(\"cors.origin\")).to(\"%s\"); }",
        "@Override protected void configure() { bind(String.class).annotatedWith(Names.named(\"cors.origin\")).toInstance(\"%s\"); }",
        "@Override protected void configure() { bind(Key.get(String.class, Names.named(\"cors.origin\"))).toInstance(\"%s\"); }",
        "@Override protected void configure() { Names.bindProperties(binder(), Map.of(\"cors.origin\", \"%s\")); }",
        "@Override protected void configure() { Properties all = new Properties(); all.setProperty(\"cors.origin\", \"%s\"); Names.bindProperties(binder(), all); }",
        "@Provides @Named(\"cors.origin\") String origin() { return \"%s\"; }",
      })
  void bindingsToNamesAreHandedOver(String module) {
    assertEquals(
        List.of("11 warning wildcard-origin https://evil.test"), seen(module.formatted("*")));
    assertEquals(List.of(), seen(module.formatted("https://app.example.com")));
  }
}
