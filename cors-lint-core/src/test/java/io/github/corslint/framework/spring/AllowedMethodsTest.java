package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods are known whether code names them by text or by constants of Spring. */
final class AllowedMethodsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List.of(\"GET\", \"PUT\")",
        "List.of(HttpMethod.GET.name(), HttpMethod.PUT.toString())",
        "List.of(String.valueOf(HttpMethod.GET), HttpMethod.PUT.name())",
        "Stream.of(HttpMethod.GET, HttpMethod.PUT).map(HttpMethod::name).toList()",
        "Arrays.asList(HttpMethod.GET, HttpMethod.PUT).stream().map(m -> m.name()).toList()",
      })
  void methodsAreKnown(String methods) {
    String code =
        """
        package app;
        import java.util.*;
        import java.util.stream.Stream;
        import org.springframework.context.annotation.Bean;
        import org.springframework.http.HttpMethod;
        import org.springframework.web.cors.*;
        class Setup {
          @Bean
          CorsConfigurationSource source() {
            CorsConfiguration configuration = new CorsConfiguration();
            configuration.addAllowedOrigin("https://a.example");
            configuration.setAllowedMethods(%s);
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/**", configuration);
            return source;
          }
        }
        """
            .formatted(methods);
    assertEquals(
        List.of(List.of("GET", "PUT")),
        CorsLint.check("src/main/java/app/Setup.java", code).policies().stream()
            .map(policy -> policy.methods().known().orElseThrow())
            .toList());
  }
}
