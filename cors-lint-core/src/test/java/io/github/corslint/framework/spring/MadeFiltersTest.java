package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that carry no annotation, as the code that makes them sets them up. */
final class MadeFiltersTest {

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      public class SiteFilter implements Filter {
        %s
        @Override public void doFilter(ServletRequest q, ServletResponse s, FilterChain chain)
            throws java.io.IOException, ServletException {
          String origin = ((HttpServletRequest) q).getHeader("Origin");
          HttpServletResponse response = (HttpServletResponse) s;
          response.addHeader("Vary", "Origin");
          if (sites.contains(origin) || sites.contains("*")) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
          chain.doFilter(q, s);
        }
      }
      """;

  private static final String STATE =
      """
      List<String> sites = new ArrayList<>(List.of(FIRST));
      public SiteFilter() {}
      public SiteFilter(List<String> sites) { this.sites = new ArrayList<>(sites); }
      public void setSites(List<String> sites) { this.sites = sites; }
      public SiteFilter site(String site) { sites.add(site); return this; }
      public void clear() { sites.clear(); }
      public static SiteFilter of(String... sites) { SiteFilter f = new SiteFilter(); f.sites = Arrays.asList(sites); return f; }
      """;

  private static final String CONFIG =
      """
      package app;
      import jakarta.servlet.*;
      import java.util.*;
      import org.springframework.boot.web.servlet.*;
      import org.springframework.context.annotation.*;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.web.*;
      %s
      """;

  private static List<String> seen(String first, String config, String site) {
    String filter = FILTER.formatted(STATE.replace("FIRST", first));
    return CorsLint.check(
            Map.of(
                "src/main/java/app/SiteFilter.java",
                filter,
                "src/main/java/app/WebConfig.java",
                CONFIG.formatted(config.replace("SITE", site))))
        .findings()
        .stream()
        .map(f -> f.rule().name())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Configuration class WebConfig { @Bean Filter cors() { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); return f; } }",
        "@Configuration class WebConfig { @Bean SiteFilter cors() { var f = new SiteFilter(); f.clear(); f.site(\"SITE\"); return f; } }",
        "@Configuration class WebConfig { @Bean Filter cors() { SiteFilter f = new SiteFilter(); f.sites = Collections.singletonList(\"SITE\"); return f; } }",
        "@Configuration class WebConfig { @Bean Filter cors() { return SiteFilter.of(\"SITE\", \"https://m.acme.com\"); } }",
        "@Configuration class WebConfig { @Bean Filter cors() { return made(); } private SiteFilter made() { return new SiteFilter(List.of(\"SITE\")); } }",
        "@Configuration class WebConfig { private final SiteFilter filter = new SiteFilter(List.of(\"SITE\")); @Bean Filter cors() { return filter; } }",
        "@Configuration class WebConfig { @Bean FilterRegistrationBean<SiteFilter> cors() { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); var bean = new FilterRegistrationBean<>(f); bean.addUrlPatterns(\"/*\"); return bean; } }",
        "@Configuration class WebConfig { @Bean FilterRegistrationBean<Filter> cors() { FilterRegistrationBean<Filter> bean = new FilterRegistrationBean<>(); bean.setFilter(new SiteFilter(List.of(\"https://m.acme.com\")).site(\"SITE\")); return bean; } }",
        "@Configuration class WebConfig { @Value(\"${app.sites:SITE}\") List<String> sites; @Bean Filter cors() { SiteFilter f = new SiteFilter(); f.setSites(sites); return f; } }",
        "@Configuration class WebConfig { @Bean Filter cors() { return new SiteFilter() {{ setSites(List.of(\"SITE\")); }}; } }",
        "@Configuration class WebConfig { static class Own extends SiteFilter { Own() { setSites(List.of(\"SITE\")); } } @Bean Filter cors() { return new Own(); } }",
        "class WebConfig implements ServletContextListener { @Override public void contextInitialized(ServletContextEvent e) { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); e.getServletContext().addFilter(\"cors\", f).addMappingForUrlPatterns(null, false, \"/*\"); } }",
        "@Configuration class WebConfig { @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); http.addFilterBefore(f, ChannelProcessingFilter.class); return http.build(); } }",
      })
  void areJudgedAsTheyAreMade(String config) {
    assertEquals(List.of(), seen("\"*\"", config, "https://app.acme.com"));
    assertEquals(List.of("ineffective-origin-check"), seen("", config, "*"));
  }

  @Test
  void eachOfSeveralIsJudged() {
    String config =
        "@Configuration class WebConfig {"
            + " @Bean Filter cors() { return SiteFilter.of(\"https://app.acme.com\"); }"
            + " @Bean Filter other() { return SiteFilter.of(\"SITE\"); } }";
    assertEquals(List.of(), seen("\"*\"", config, "https://m.acme.com"));
    assertEquals(List.of("ineffective-origin-check"), seen("", config, "*"));
  }

  /** Helpers first, each a file, and the code that calls them last. */
  static List<List<String>> helpers() {
    return List.of(
        List.of(
            "public final class Filters { static SiteFilter cors(List<String> sites) { SiteFilter f = new SiteFilter(); f.setSites(sites); return f; } }",
            "@Configuration class WebConfig { @Bean Filter cors() { return Filters.cors(List.of(\"SITE\")); } }"),
        List.of(
            "public final class Filters { static Filter cors(String... sites) { return SiteFilter.of(sites); } }",
            "import static app.Filters.cors; @Configuration class WebConfig { @Bean Filter made() { return cors(\"SITE\"); } }"),
        List.of(
            "public final class Origins { static SiteFilter only(List<String> sites) { SiteFilter f = new SiteFilter(); f.setSites(sites); return f; } }",
            "@Configuration class Wires { @Bean Filter cors() { return Origins.only(List.of(\"SITE\")); } }"),
        List.of(
            "public class FilterFactory { private List<String> sites; public FilterFactory sites(List<String> sites) { this.sites = sites; return this; } public Filter build() { return new SiteFilter(sites); } }",
            "@Configuration class WebConfig { @Bean Filter cors() { return new FilterFactory().sites(List.of(\"SITE\")).build(); } }"),
        List.of(
            "public class FilterHolder { final Filter filter; FilterHolder(String site) { filter = new SiteFilter(List.of(site)); } }",
            "@Configuration class WebConfig { @Bean Filter cors() { return new FilterHolder(\"SITE\").filter; } }"),
        List.of(
            "public class Filters { static final Filter CORS = new SiteFilter(List.of(\"SITE\")); }",
            "@Configuration class WebConfig { @Bean Filter cors() { return Filters.CORS; } }"),
        List.of(
            "public abstract class BaseConfig { protected Filter with(String site) { return new SiteFilter(List.of(site)); } }",
            "@Configuration class WebConfig extends BaseConfig { @Bean Filter cors() { return with(\"SITE\"); } }"),
        List.of(
            "public interface FilterFactory { Filter create(List<String> sites); }",
            "@org.springframework.stereotype.Component public class SiteFilterFactory implements FilterFactory { @Override public Filter create(List<String> sites) { return new SiteFilter(sites); } }",
            "@Configuration class WebConfig { @Bean Filter cors(FilterFactory filters) { return filters.create(List.of(\"SITE\")); } }"),
        List.of(
            "public class FilterSupport { static SiteFilter of(List<String> sites) { SiteFilter f = new SiteFilter(); f.setSites(sites); return f; } }",
            "public class WebSupport { static FilterRegistrationBean<SiteFilter> bean(String... sites) { return new FilterRegistrationBean<>(FilterSupport.of(Arrays.asList(sites))); } }",
            "@Configuration class WebConfig { @Bean FilterRegistrationBean<?> cors() { return WebSupport.bean(\"SITE\"); } }"));
  }

  @ParameterizedTest
  @MethodSource("helpers")
  void areJudgedAsHelpersInOtherFilesMakeThem(List<String> files) {
    assertEquals(List.of(), seenIn("", "\"*\"", files, "https://app.acme.com"));
    assertEquals(List.of("ineffective-origin-check"), seenIn("", "", files, "*"));
  }

  static List<List<String>> applications() {
    return List.of(
        List.of(
            "@Configuration class BootConfig { @Bean Filter cors() { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); return f; } }"),
        List.of(
            "@Configuration class BootConfig { @Bean app.SiteFilter cors() { var f = new app.SiteFilter(); f.setSites(List.of(\"SITE\")); return f; } }"),
        List.of(
            "@Configuration class BootConfig { @Bean Filter cors() { return boot.Wiring.cors(\"SITE\"); } }",
            "public class Wiring { public static Filter cors(String site) { return app.SiteFilter.of(site); } }"),
        List.of(
            "class BootConfig { static Filter cors(String site) { return SiteFilter.of(site); } }",
            "@Configuration class BootMvc { @Bean Filter cors() { return BootConfig.cors(\"SITE\"); } }"),
        List.of(
            "@Configuration class BootConfig { @Bean Filter cors() { return SiteFilter.of(\"https://m.acme.com\"); } }",
            "@Configuration class OtherConfig { @Bean Filter cors() { return SiteFilter.of(\"SITE\"); } }"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void areJudgedAsApplicationsOfOtherModulesMakeThem(List<String> files) {
    assertEquals(List.of(), seenIn("boot/", "\"*\"", files, "https://app.acme.com"));
    assertEquals(List.of("ineffective-origin-check"), seenIn("boot/", "", files, "*"));
  }

  @Test
  void eachOfTheOwnModuleAndOthersIsJudged() {
    for (String site : List.of("*", "https://app.acme.com")) {
      String filter = FILTER.formatted(STATE.replace("FIRST", ""));
      String own =
          "@Configuration class WebConfig { @Bean Filter cors() { return SiteFilter.of(\"https://m.acme.com\"); } }";
      String other =
          "import app.*; @Configuration class BootConfig { @Bean Filter cors() { return SiteFilter.of(\"SITE\"); } }";
      Map<String, String> files =
          Map.of(
              "web/src/main/java/app/SiteFilter.java",
              filter,
              "web/src/main/java/app/WebConfig.java",
              CONFIG.formatted(own),
              "boot/src/main/java/boot/BootConfig.java",
              CONFIG.formatted(other.replace("SITE", site)).replace("package app", "package boot"));
      assertEquals(
          site.equals("*") ? List.of("ineffective-origin-check") : List.of(), seenIn(files));
    }
  }

  @Test
  void namesakesOfOtherModulesMakeNothing() {
    List<String> files =
        List.of(
            "class SiteFilter { void setSites(List<String> sites) {} }",
            "@Configuration class BootConfig { @Bean SiteFilter cors() { SiteFilter f = new SiteFilter(); f.setSites(List.of(\"SITE\")); return f; } }");
    for (String first : List.of("\"*\"", "\"https://app.acme.com\"", "")) {
      for (String site : List.of("*", "https://app.acme.com")) {
        assertEquals(seenIn("boot/", first, List.of(), site), seenIn("boot/", first, files, site));
      }
    }
  }

  /** What is found of a filter of a module when code of one makes it. */
  private static List<String> seenIn(String module, String first, List<String> code, String site) {
    String filter = FILTER.formatted(STATE.replace("FIRST", first));
    Map<String, String> files = new HashMap<>();
    files.put((module.isEmpty() ? "" : "web/") + "src/main/java/app/SiteFilter.java", filter);
    for (String text : code) {
      String name = text.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");
      String imports = module.isEmpty() || text.contains("app.SiteFilter") ? "" : "import app.*;";
      String config = CONFIG.formatted(imports + text.replace("SITE", site));
      files.put(
          module + "src/main/java/" + (module.isEmpty() ? "app/" : "boot/") + name + ".java",
          module.isEmpty() ? config : config.replace("package app;", "package boot;"));
    }
    return seenIn(files);
  }

  private static List<String> seenIn(Map<String, String> files) {
    return CorsLint.check(files).findings().stream().map(f -> f.rule().name()).toList();
  }

  @Test
  void settingsThatAMethodMakesAreThose() {
    String filter =
        FILTER.formatted(
            "private final List<String> sites; SiteFilter(Sites s) { sites = s.getAll(); }");
    String sites =
        "package app; import java.util.*; public class Sites { private List<String> all = new ArrayList<>();"
            + " public List<String> getAll() { return all; } public void setAll(List<String> all) { this.all = all; } }";
    String config =
        "@Configuration class WebConfig { @Bean Sites sites() { Sites s = new Sites(); s.setAll(List.of(\"SITE\")); return s; } }";
    for (String site : List.of("*", "https://app.acme.com")) {
      List<String> seen =
          CorsLint.check(
                  Map.of(
                      "src/main/java/app/SiteFilter.java",
                      filter.replace(
                          "public class", "@org.springframework.stereotype.Component public class"),
                      "src/main/java/app/Sites.java",
                      sites,
                      "src/main/java/app/WebConfig.java",
                      CONFIG.formatted(config.replace("SITE", site))))
              .findings()
              .stream()
              .map(f -> f.rule().name())
              .toList();
      assertEquals(site.equals("*") ? List.of("ineffective-origin-check") : List.of(), seen);
    }
  }
}
