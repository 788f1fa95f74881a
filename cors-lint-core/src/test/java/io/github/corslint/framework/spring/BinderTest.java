package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that code asks of a {@code Binder}. */
final class BinderTest {

  private static List<String> seen(String origins, String keys) {
    String config =
        """
        package app;
        import java.util.*;
        import org.springframework.boot.context.properties.bind.*;
        import org.springframework.core.env.Environment;
        import org.springframework.web.servlet.config.annotation.*;
        class Config implements WebMvcConfigurer {
          private final Environment env;
          Config(Environment env) { this.env = env; }
          public void addCorsMappings(CorsRegistry registry) {
            %s registry.addMapping("/**").allowedOriginPatterns(origins.toArray(new String[0])).allowCredentials(true);
          }
          static class Desk {
            private List<String> origins = List.of();
            public void setOrigins(List<String> origins) { this.origins = origins; }
            List<String> origins() { return origins; }
          }
        }
        """;
    return Seen.in(
        Map.of(
            "src/main/java/app/Config.java",
            config.formatted(origins),
            "src/main/resources/application.properties",
            keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> origins = Binder.get(env).bind(\"desk.origins\", Bindable.listOf(String.class)).orElse(List.of());",
        "Set<String> origins = Binder.get(env).bind(\"desk.origins\", Bindable.setOf(String.class)).get();",
        "List<String> origins = new ArrayList<>(); Binder.get(env).bind(\"desk.origins\", Bindable.listOf(String.class)).ifBound(origins::addAll);",
        "List<String> origins = List.of(Binder.get(env).bind(\"desk.origins[1]\", String.class).orElse(\"https://app.example\"));",
        "List<String> origins = Binder.get(env).bind(\"desk\", Desk.class).map(Desk::origins).orElse(List.of());",
        "List<String> origins = Binder.get(env).bindOrCreate(\"desk\", Bindable.of(Desk.class)).origins();",
      })
  void theFilesSayWhatIsBound(String origins) {
    String open = "desk.origins[0]=https://app.example\ndesk.origins[1]=*\n";
    assertEquals(
        List.of("10 error any-origin-with-credentials https://evil.test"), seen(origins, open));
    String narrow = "desk.origins[0]=https://app.example\ndesk.origins[1]=https://m.app.example\n";
    assertEquals(List.of(), seen(origins, narrow));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> origins = Binder.get(env).bind(\"desk.origins\", Bindable.listOf(String.class)).orElse(List.of(\"*\"));",
        "List<String> origins = Binder.get(env).bind(\"desk.origins\", Bindable.listOf(String.class)).orElseGet(() -> List.of(\"*\"));",
        "BindResult<Desk> bound = Binder.get(env).bind(\"desk\", Desk.class); List<String> origins = bound.isBound() ? bound.get().origins() : List.of(\"*\");",
      })
  void aDefaultCountsWhereTheySayNothing(String origins) {
    assertEquals(
        List.of("10 error any-origin-with-credentials https://evil.test"), seen(origins, ""));
    assertEquals(List.of(), seen(origins, "desk.origins[0]=https://app.example\n"));
  }
}
