package io.github.corslint.truth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A Spring policy made up from a seed: calls in random order with random entries, as annotation,
 * registration or configuration object.
 *
 * @param name the class that holds it
 * @param source that class, an application's ordinary code
 * @param real statements that make the same {@code CorsConfiguration c} for a run
 * @param origins what to ask
 */
record GeneratedPolicy(String name, String source, String real, List<String> origins) {

  private static final List<String> ENTRIES =
      List.of(
          "*",
          "https://app.example.com",
          "https://app.example.com",
          "https://app.example.com/",
          "HTTPS://App.Example.com",
          "https://shop.example.org",
          "http://localhost:3000",
          "https://app.example.com:8443",
          "null",
          "app.example.com",
          "",
          "https://*.example.com",
          "https://a.example.com,https://b.example.com");

  private static final List<String> PATTERNS =
      List.of(
          "*",
          "https://*.example.com",
          "https://*.example.com",
          "*.example.com",
          "https://*example.com",
          "https://app.example.com*",
          "https://app.*",
          "https://app.example.com:[8080,8443]",
          "https://*.example.com:[*]",
          "http://localhost:*",
          "http*://app.example.com",
          "https://app.example.com/",
          "https://.*\\\\.example\\\\.com",
          "**",
          "*:*",
          "null",
          "https://a.*.com,https://b.*.com");

  private static final List<String> ATTACKS =
      List.of(
          "https://evil.test",
          "null",
          "http://app.example.com",
          "https://app.example.com",
          "https://app.example.com.evil.test",
          "https://evilapp.example.com",
          "https://evilexample.com",
          "https://appxexample.com",
          "https://a.b.example.com",
          "https://app.example.com:8080",
          "https://app.example.com:8443",
          "https://app.example.com:1",
          "http://localhost:3000",
          "http://localhost:3000.evil.test",
          "https://a.example.com",
          "https://b.evil.com",
          "https://APP.example.com");

  private static final String IMPORTS =
      """
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.Collections;
      import java.util.List;
      import org.springframework.context.annotation.Bean;
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.bind.annotation.CrossOrigin;
      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;
      import org.springframework.web.cors.CorsConfiguration;
      import org.springframework.web.cors.CorsConfigurationSource;
      import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
      import org.springframework.web.servlet.config.annotation.CorsRegistry;
      import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

      """;

  /**
   * The policy of a seed.
   *
   * @param patterns whether the Spring at hand knows patterns of origins
   */
  static GeneratedPolicy of(int seed, boolean patterns) {
    return new Maker(seed, patterns).make();
  }

  /** Draws one policy. */
  private static final class Maker {

    private final Random random;
    private final boolean patterns;
    private final String name;
    private final Set<String> used = new LinkedHashSet<>();

    Maker(int seed, boolean patterns) {
      this.random = new Random(seed);
      this.patterns = patterns;
      this.name = "Policy" + seed;
    }

    GeneratedPolicy make() {
      return switch (random.nextInt(3)) {
        case 0 -> configuration();
        case 1 -> registration();
        default -> annotations();
      };
    }

    private GeneratedPolicy policy(String body, String real) {
      Set<String> origins = new LinkedHashSet<>(ATTACKS);
      for (String entry : used) {
        for (String part : entry.split(",", -1)) {
          String plain = part.replaceAll(":\\[.*", ":8443").replace("\\\\", "");
          origins.add(plain.replace("*", "x"));
          origins.add(plain.replace("*", "evil.test"));
          origins.add(plain.replace("*", ""));
        }
      }
      origins.removeIf(String::isBlank);
      return new GeneratedPolicy(name, IMPORTS + body, real, List.copyOf(origins));
    }

    private GeneratedPolicy configuration() {
      String calls = calls("c", 1 + random.nextInt(5));
      String body =
          "@Configuration\nclass %s {\n  @Bean\n  CorsConfigurationSource source() {\n%s%s  }\n}\n"
              .formatted(
                  name,
                  calls,
                  """
                      UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
                      source.registerCorsConfiguration("/**", c);
                      return source;
                  """);
      return policy(body, calls);
    }

    private String calls(String variable, int count) {
      StringBuilder text =
          new StringBuilder("    CorsConfiguration " + variable + " = new CorsConfiguration();\n");
      for (int i = 0; i < count; i++) {
        text.append("    ").append(call(variable)).append('\n');
      }
      if (variable.equals("c") && random.nextInt(6) == 0) {
        text.append(calls("other", 1 + random.nextInt(3)));
        text.append("    c = c.combine(other);\n");
      }
      return text.toString();
    }

    private String call(String variable) {
      return variable
          + "."
          + switch (random.nextInt(patterns ? 8 : 6)) {
            case 0, 1 -> "addAllowedOrigin(" + quoted(entry()) + ");";
            case 2 -> "setAllowedOrigins(" + list(this::entry) + ");";
            case 3 -> "setAllowCredentials(" + pick(List.of("true", "true", "false")) + ");";
            case 4 -> "applyPermitDefaultValues();";
            case 5 -> "setAllowedMethods(List.of(\"GET\", \"POST\"));";
            case 6 -> "addAllowedOriginPattern(" + quoted(pattern()) + ");";
            default -> "setAllowedOriginPatterns(" + list(this::pattern) + ");";
          };
    }

    private GeneratedPolicy registration() {
      StringBuilder chain = new StringBuilder("registry.addMapping(\"/**\")");
      for (int i = random.nextInt(4); i >= 0; i--) {
        chain.append(
            switch (random.nextInt(patterns ? 5 : 4)) {
              case 0, 1 -> ".allowedOrigins(" + arguments(this::entry) + ")";
              case 2 -> ".allowCredentials(" + random.nextBoolean() + ")";
              case 3 -> ".allowedMethods(\"GET\", \"PUT\")";
              default -> ".allowedOriginPatterns(" + arguments(this::pattern) + ")";
            });
      }
      String body =
          """
          @Configuration
          class %s implements WebMvcConfigurer {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
              %s;
            }
          }
          """
              .formatted(name, chain);
      return policy(
          body,
          "    Registry registry = new Registry();\n    %s;\n    CorsConfiguration c = registry.first();\n"
              .formatted(chain));
    }

    private GeneratedPolicy annotations() {
      String ofClass = random.nextInt(3) == 0 ? "" : annotation() + "\n";
      String ofMethod = ofClass.isEmpty() || random.nextBoolean() ? "  " + annotation() + "\n" : "";
      String body =
          "@RestController\n%sclass %s {\n%s  @GetMapping(\"/data\")\n  public String data() {\n    return \"data\";\n  }\n}\n"
              .formatted(ofClass, name, ofMethod);
      return policy(body, "    CorsConfiguration c = Handlers.of(new " + name + "());\n");
    }

    private String annotation() {
      List<String> attributes = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        attributes.add(pick(List.of("origins", "value")) + " = " + array(this::entry));
      }
      if (patterns && random.nextInt(3) == 0) {
        attributes.add("originPatterns = " + array(this::pattern));
      }
      if (random.nextInt(3) == 0) {
        attributes.add("allowCredentials = \"" + pick(List.of("true", "true", "false")) + "\"");
      }
      return "@CrossOrigin"
          + (attributes.isEmpty()
              ? ""
              : attributes.stream().collect(Collectors.joining(", ", "(", ")")));
    }

    private String list(Supplier<String> item) {
      String items = arguments(item);
      return switch (random.nextInt(4)) {
        case 0 -> "Arrays.asList(" + items + ")";
        case 1 -> "new ArrayList<>(List.of(" + items + "))";
        case 2 ->
            items.contains("\", \"")
                ? "List.of(" + items + ")"
                : "Collections.singletonList(" + items + ")";
        default -> "List.of(" + items + ")";
      };
    }

    private String array(Supplier<String> item) {
      String items = arguments(item);
      return items.contains("\", \"") || random.nextBoolean() ? "{" + items + "}" : items;
    }

    private String arguments(Supplier<String> item) {
      List<String> items = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        items.add(quoted(item.get()));
      }
      return String.join(", ", items);
    }

    private String entry() {
      return remember(pick(ENTRIES));
    }

    /** A pattern that people write, or one with a star at a random place. */
    private String pattern() {
      String pattern = pick(PATTERNS);
      if (random.nextInt(4) == 0) {
        String plain = "https://app.example.com";
        int at = random.nextInt(plain.length() + 1);
        int end = at + random.nextInt(plain.length() - at + 1);
        pattern = plain.substring(0, at) + "*" + plain.substring(end);
      }
      return remember(pattern);
    }

    private String remember(String entry) {
      used.add(entry);
      return entry;
    }

    private static String quoted(String text) {
      return "\"" + text + "\"";
    }

    private String pick(List<String> items) {
      return items.get(random.nextInt(items.size()));
    }
  }
}
