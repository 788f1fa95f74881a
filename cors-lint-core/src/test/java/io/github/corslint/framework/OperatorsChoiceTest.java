package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether a setting that the source does not hold says {@code *} is for the operator to decide;
 * what happens without it is for the source.
 */
final class OperatorsChoiceTest {

  private static List<String> filter(String condition) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
        package app;
        import java.util.*;
        import javax.servlet.http.*;
        class Cors {
          private static final String ANY = "*";
          private final Settings settings;
          Cors(Settings settings) { this.settings = settings; }
          private static String anyone() { return ANY; }
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            List<String> allowed = settings.origins();
            if (%s) {
              response.setHeader("Access-Control-Allow-Origin", origin);
              response.setHeader("Access-Control-Allow-Credentials", "true");
              response.setHeader("Vary", "Origin");
            }
          }
        }
        """
            .formatted(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allowed.contains(\"*\") || allowed.contains(origin)",
        "allowed.contains(ANY) || allowed.contains(origin)",
        "allowed.contains(origin) || allowed.contains(ANY)",
        "settings.mode().equals(ANY) || allowed.contains(origin)",
        "ANY.equals(settings.mode()) || allowed.contains(origin)",
        "allowed.stream().anyMatch(a -> a.equals(ANY) || a.equals(origin))",
        "Objects.equals(settings.mode(), ANY)",
        "settings.mode() == ANY",
        "!(!allowed.contains(ANY) && !allowed.contains(origin))",
      })
  void anyoneGetsInWhereTheSettingsSaySo(String condition) {
    assertEquals(List.of(), filter(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!allowed.contains(ANY)",
        "!ANY.equals(settings.mode())",
        "settings.enabled()",
        "allowed.contains(ANY) || origin != null",
      })
  void anyoneGetsInWhateverTheSettingsSay(String condition) {
    assertEquals(List.of("13 error reflected-origin https://evil.test"), filter(condition));
  }

  @Test
  void theAnswerOfAMethodIsTheOperatorsToo() {
    assertEquals(List.of(), filter("allowed.contains(anyone()) || allowed.contains(origin)"));
  }

  private static List<String> mapping(String statements) {
    return Seen.in(
        "src/main/java/app/Web.java",
        """
        package app;
        import java.util.*;
        import org.springframework.web.servlet.config.annotation.*;
        class Web implements WebMvcConfigurer {
          private final Settings settings;
          Web(Settings settings) { this.settings = settings; }
          @Override public void addCorsMappings(CorsRegistry registry) {
            List<String> allowed = settings.origins();
            %s
          }
        }
        """
            .formatted(statements));
  }

  @Test
  void aMappingForAnyoneWhereTheSettingsSaySo() {
    assertEquals(
        List.of(),
        mapping(
            """
            if (allowed.contains("*")) { registry.addMapping("/**").allowedOriginPatterns("*"); }
            else { registry.addMapping("/**").allowedOrigins(allowed.toArray(String[]::new)); }
            """));
  }

  @Test
  void aMappingForAnyoneWhateverTheSettingsSay() {
    assertEquals(
        List.of("10 warning wildcard-origin https://evil.test"),
        mapping(
            """
            if (allowed.contains("*")) { System.out.println("open"); }
            registry.addMapping("/**").allowedOriginPatterns("*").allowedMethods("POST");
            """));
  }

  @Test
  void whatElseMayBeAnyIsNotTheOrigin() {
    assertEquals(
        List.of("9 warning wildcard-origin https://evil.test"),
        Seen.in(
            Map.of(
                "src/main/java/app/Index.java",
                """
                package app;
                import com.google.inject.Inject;
                import java.util.*;
                class Index {
                  private final boolean all;
                  private final boolean every;
                  @Inject Index(Map<String, String> names, Set<String> tags) {
                    all = names.containsKey("*");
                    every = tags.contains("*");
                    if (all) { System.out.println("all names"); }
                    if (every) { System.out.println("every tag"); }
                  }
                  String find(String name) { return all && every ? name : ""; }
                }
                """,
                "src/main/java/app/Answers.java",
                """
                package app;
                import com.google.inject.Inject;
                import javax.servlet.http.*;
                class Answers extends HttpServlet {
                  private final Index index;
                  @Inject Answers(Index index) { this.index = index; }
                  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    System.out.println(index.find("a"));
                    response.setHeader("Access-Control-Allow-Origin", "*");
                  }
                }
                """)));
  }
}
