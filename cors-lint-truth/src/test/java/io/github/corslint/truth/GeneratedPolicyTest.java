package io.github.corslint.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Asks policies made up from seeds about origins: what the model answers and what the real {@code
 * CorsConfiguration} answers must be the same.
 */
final class GeneratedPolicyTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final int POLICIES = Integer.getInteger("truth.policies", 300);
  private static final int SHOWN = 5;
  private static final int LEAST_COMPARISONS = 15 * POLICIES;

  private static final String REGISTRY =
      """
      class Registry extends org.springframework.web.servlet.config.annotation.CorsRegistry {
        org.springframework.web.cors.CorsConfiguration first() {
          return getCorsConfigurations().values().iterator().next();
        }
      }
      """;

  private static final String HANDLERS =
      """
      import org.springframework.web.bind.annotation.RequestMethod;
      import org.springframework.web.cors.CorsConfiguration;
      import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
      import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

      class Handlers extends RequestMappingHandlerMapping {
        static CorsConfiguration of(Object handler) throws Exception {
          CorsConfiguration c =
              new Handlers()
                  .initCorsConfiguration(
                      handler,
                      handler.getClass().getMethod("data"),
                      RequestMappingInfo.paths("/data").methods(RequestMethod.GET).build());
          %s
          return c;
        }
      }
      """;

  @TempDir Path work;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "spring52, 5.2.25.RELEASE, 11, false",
    "spring53, 5.3.39, 17, true",
    "spring-mvc, 6.2.11, 17, true",
    "spring7, 7.0.1, 17, true"
  })
  void modelAndFrameworkAnswerAlike(String host, String version, int release, boolean patterns)
      throws Exception {
    List<GeneratedPolicy> policies =
        IntStream.range(0, POLICIES)
            .mapToObj(i -> GeneratedPolicy.of(release * POLICIES + i, patterns))
            .toList();
    Map<String, List<CorsPolicy>> recovered = recover(policies, version);
    BinaryOperator<String> framework = framework(host, release, patterns, policies);
    List<String> differences = new ArrayList<>();
    int comparisons = 0;
    for (GeneratedPolicy policy : policies) {
      List<CorsPolicy> models = recovered.getOrDefault(policy.name(), List.of());
      for (String origin : policy.origins()) {
        comparisons++;
        String real = framework.apply(policy.name(), origin);
        String model = answer(models, origin);
        if (!real.equals(model)) {
          differences.add(
              "%s is told %s, but the model says %s by\n%s"
                  .formatted(origin, real, model, policy.source()));
          break;
        }
      }
    }
    assertTrue(comparisons >= LEAST_COMPARISONS, comparisons + " comparisons");
    assertEquals(
        "",
        differences.stream().limit(SHOWN).collect(Collectors.joining("\n")),
        differences.size() + " of " + policies.size() + " policies differ");
  }

  private static Map<String, List<CorsPolicy>> recover(
      List<GeneratedPolicy> policies, String version) {
    Map<String, List<CorsPolicy>> recovered = new TreeMap<>();
    for (GeneratedPolicy policy : policies) {
      Map<String, String> tree = new TreeMap<>();
      tree.put("pom.xml", pom(version));
      tree.put("src/main/java/" + policy.name() + ".java", policy.source());
      recovered.put(policy.name(), CorsLint.check(tree).policies());
    }
    return recovered;
  }

  private static String pom(String version) {
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>example</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>org.springframework</groupId>
              <artifactId>spring-webmvc</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        </project>
        """
        .formatted(version);
  }

  /** What the worst of the recovered policies tells a browser. */
  private static String answer(List<CorsPolicy> policies, String origin) {
    return policies.stream()
        .map(p -> p.answer(origin))
        .max(Comparator.comparingInt(Answer::harm))
        .map(GeneratedPolicyTest::describe)
        .orElse("no policy");
  }

  private static String describe(Answer answer) {
    if (answer instanceof Answer.Admitted admitted) {
      return admitted.echoed() + (admitted.credentials() ? " with credentials" : "");
    }
    return answer instanceof Answer.Refused ? "refused" : answer.getClass().getSimpleName();
  }

  private BinaryOperator<String> framework(
      String host, int release, boolean validates, List<GeneratedPolicy> policies)
      throws Exception {
    List<Path> jars = Framework.jarsOf(MODULE.resolve("hosts").resolve(host));
    List<Path> sources = new ArrayList<>();
    sources.add(write("Registry.java", REGISTRY));
    sources.add(
        write(
            "Handlers.java", HANDLERS.formatted(validates ? "c.validateAllowCredentials();" : "")));
    for (GeneratedPolicy policy : policies) {
      sources.add(write(policy.name() + ".java", policy.source()));
    }
    sources.add(write("Oracle.java", oracle(policies)));
    Path classes = Files.createDirectories(work.resolve("classes"));
    new Compiler(jars, false).compile(sources, classes, release);
    HostLoader loader = new HostLoader(Framework.urls(jars, classes));
    @SuppressWarnings("unchecked")
    BinaryOperator<String> oracle =
        (BinaryOperator<String>) loader.loadClass("Oracle").getConstructor().newInstance();
    return oracle;
  }

  /** A class that makes each policy for real and asks it. */
  private static String oracle(List<GeneratedPolicy> policies) {
    StringBuilder text =
        new StringBuilder(
            """
            import java.util.*;
            import org.springframework.web.cors.CorsConfiguration;

            public class Oracle implements java.util.function.BinaryOperator<String> {
              public String apply(String policy, String origin) {
                try {
                  CorsConfiguration c = make(policy);
                  String answer = c.checkOrigin(origin);
                  boolean cookies = Boolean.TRUE.equals(c.getAllowCredentials());
                  return answer == null ? "refused" : answer + (cookies ? " with credentials" : "");
                } catch (IllegalArgumentException e) {
                  return "Broken";
                } catch (Exception e) {
                  return e.toString();
                }
              }

              private static CorsConfiguration make(String policy) throws Exception {
                switch (policy) {
            """);
    policies.forEach(p -> text.append("      case \"%1$s\": return %1$s();\n".formatted(p.name())));
    text.append("      default: throw new IllegalStateException(policy);\n    }\n  }\n");
    policies.forEach(
        p ->
            text.append(
                "\n  private static CorsConfiguration %s() throws Exception {\n%s    return c;\n  }\n"
                    .formatted(p.name(), p.real())));
    return text.append("}\n").toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name), text);
  }
}
