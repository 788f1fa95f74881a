package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors and filters that the application never asks, and those that somebody may ask. */
final class IdleClassesTest {

  private static final String DIR = "src/main/java/app/";
  private static final List<String> REPORTED =
      List.of("9 error reflected-origin https://evil.test");

  private static final String MAIN =
      """
      package app;
      import org.springframework.boot.SpringApplication;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      @SpringBootApplication
      class Main { static void main(String[] args) { SpringApplication.run(Main.class, args); } }
      """;

  private static final String INTERCEPTOR =
      """
      package app;
      import org.springframework.stereotype.Component;
      import org.springframework.web.servlet.HandlerInterceptor;
      import jakarta.servlet.http.*;
      %s
      class Gate implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest in, HttpServletResponse out, Object handler) {
          out.setHeader("Access-Control-Allow-Origin", in.getHeader("Origin"));
          out.setHeader("Access-Control-Allow-Credentials", "true");
          out.setHeader("Vary", "Origin");
          return true;
        }
      }
      """;

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.annotation.WebFilter;
      import jakarta.servlet.http.*;
      %s @WebFilter("/*") class Gate implements Filter {
        public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain) throws Exception {
          HttpServletResponse response = (HttpServletResponse) out;
          HttpServletRequest request = (HttpServletRequest) in;
          response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
          response.setHeader("Access-Control-Allow-Credentials", "true");
          response.setHeader("Vary", "Origin");
          chain.doFilter(in, out);
        }
      }
      """;

  private static List<String> seen(String gate, String main, String beside) {
    Map<String, String> texts = new HashMap<>();
    texts.put(DIR + "Gate.java", gate);
    texts.put(DIR + "Main.java", main);
    texts.put(
        DIR + "Setup.java",
        """
        package app;
        import org.springframework.context.annotation.*;
        import org.springframework.web.servlet.config.annotation.*;
        @Configuration
        class Setup implements WebMvcConfigurer {
        %s
        }
        """
            .formatted(beside));
    return Seen.in(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@Component", "@Component @org.springframework.core.annotation.Order(1)"})
  void nobodyAsksAnInterceptorThatIsNotRegistered(String annotations) {
    String gate = INTERCEPTOR.formatted(annotations);
    assertEquals(List.of(), seen(gate, MAIN, ""));
    assertEquals(REPORTED, seen(gate, "package app; class Main {}", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r.addInterceptor(new Log());",
        "Log log = new Log(); r.addInterceptor(log).order(2);",
        "r.addInterceptor(log());",
      })
  void registeringAnotherOneAsksNobodyElse(String statements) {
    String register =
        "public void addInterceptors(InterceptorRegistry r) { %s } Log log() { return new Log(); }";
    assertEquals(
        List.of(), seen(INTERCEPTOR.formatted("@Component"), MAIN, register.formatted(statements)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void addInterceptors(InterceptorRegistry r) { r.addInterceptor(new Gate()); }",
        "Gate gate; public void addInterceptors(InterceptorRegistry r) { r.addInterceptor(gate); }",
        "Gates gates; public void addInterceptors(InterceptorRegistry r) { r.addInterceptor(gates.one()); }",
        "java.util.List<HandlerInterceptor> all; public void addInterceptors(InterceptorRegistry r) { all.forEach(r::addInterceptor); }",
        "java.util.List<HandlerInterceptor> all; public void addInterceptors(InterceptorRegistry r) { for (var i : all) r.addInterceptor(i); }",
        "@Bean Gate gate() { return new Gate(); }",
        "@Bean MappedInterceptor all(Gates gates) { return new MappedInterceptor(null, gates.one()); }",
      })
  void somebodyMayAskAnInterceptor(String code) {
    assertEquals(REPORTED, seen(INTERCEPTOR.formatted("@Component"), MAIN, code));
  }

  @Test
  void plainSpringMvcLooksForNoneEither() {
    String plain =
        "package app; @org.springframework.web.servlet.config.annotation.EnableWebMvc class Main {}";
    String gate =
        INTERCEPTOR.formatted(
            "@Component @org.springframework.context.annotation.Profile(\"default\")");
    assertEquals(List.of(), seen(gate, plain, ""));
    assertEquals(REPORTED, seen(gate, plain, "@Bean Gate gate() { return new Gate(); }"));
  }

  private static List<String> seenInLibrary(String main, String beside) {
    return Seen.in(
        Map.of(
            "pom.xml",
            "<project/>",
            "common/pom.xml",
            "<project/>",
            "common/" + DIR + "Gate.java",
            INTERCEPTOR.formatted("@Component public"),
            "web/pom.xml",
            "<project/>",
            "web/src/main/java/Main.java",
            main,
            "web/src/main/java/Setup.java",
            "import org.springframework.web.servlet.config.annotation.*; class Setup {"
                + beside
                + "}"));
  }

  @Test
  void anApplicationOfAnotherModuleMayLeaveAnInterceptorOut() {
    assertEquals(List.of(), seenInLibrary(MAIN, ""));
    assertEquals(REPORTED, seenInLibrary(MAIN.replace("package app;", "package org.shop;"), ""));
    assertEquals(REPORTED, seenInLibrary(MAIN, "app.Gate gate;"));
    assertEquals(
        REPORTED,
        seenInLibrary(MAIN, "void all(InterceptorRegistry r) { r.addInterceptor(Gates.one()); }"));
  }

  @Test
  void somebodyMayLookForAnAnnotationOfTheProgram() {
    assertEquals(REPORTED, seen(INTERCEPTOR.formatted("@AutoIntercept"), MAIN, ""));
  }

  @Test
  void anInterceptorMayRegisterItself() {
    String gate =
        INTERCEPTOR
            .formatted("@Component")
            .replace("HandlerInterceptor {", "HandlerInterceptor, WebMvcConfigurer {")
            .replaceFirst(
                "}\\s*$",
                "public void addInterceptors(InterceptorRegistry r) { r.addInterceptor(this); } }");
    assertEquals(REPORTED, seen(gate, MAIN, ""));
  }

  @Test
  void anEmbeddedServerDoesNotLookForFilters() {
    assertEquals(List.of(), seen(FILTER.formatted(""), MAIN, ""));
    assertEquals(REPORTED, seen(FILTER.formatted(""), "package app; class Main {}", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Bean Gate gate() { return new Gate(); }",
        "@org.springframework.boot.web.servlet.ServletComponentScan static class Scan {}",
        "static class War extends org.springframework.boot.web.servlet.support.SpringBootServletInitializer {}",
      })
  void anAnnotatedFilterMayRunAllTheSame(String code) {
    assertEquals(REPORTED, seen(FILTER.formatted(""), MAIN, code));
  }

  @Test
  void springBootAsksFiltersThatAreBeans() {
    assertEquals(
        REPORTED, seen(FILTER.formatted("@org.springframework.stereotype.Component"), MAIN, ""));
  }

  private static List<String> seenBesideNamesake(String annotation, String setup) {
    String gate = FILTER.formatted("").replace("@WebFilter(\"/*\")", annotation + " public");
    return Seen.in(
        Map.of(
            DIR + "CorsFilter.java",
            gate.replace("Gate", "CorsFilter"),
            DIR + "Main.java",
            MAIN,
            "src/main/java/app/config/Setup.java",
            setup));
  }

  private static final String NAMESAKE =
      """
      package app.config;
      import org.springframework.context.annotation.*;
      import org.springframework.web.cors.*;
      %s
      @Configuration
      class Setup {
        @Bean CorsFilter filter() {
          return new CorsFilter(new UrlBasedCorsConfigurationSource());
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import org.springframework.web.filter.CorsFilter;",
        "import org.springframework.web.filter.*;",
      })
  void aFilterOfTheSameNameIsAnotherOne(String imported) {
    String setup = NAMESAKE.formatted(imported);
    assertEquals(List.of(), seenBesideNamesake("", setup));
    assertEquals(
        List.of(),
        seenBesideNamesake(
            "",
            setup
                .replace("package app.config", "package app")
                .replace("web.filter.*", "web.filter.CorsFilter")));
    assertEquals(
        List.of(),
        seenBesideNamesake(
            "",
            setup
                .replace("package app.config", "package app")
                .replace(imported, "")
                .replace("CorsFilter filter", "org.springframework.web.filter.CorsFilter filter")
                .replace("new CorsFilter", "new org.springframework.web.filter.CorsFilter")));
    assertEquals(REPORTED, seenBesideNamesake("@org.springframework.stereotype.Component", setup));
  }

  @ParameterizedTest
  @ValueSource(strings = {"import app.CorsFilter;", "import app.*;"})
  void aFilterThatIsImportedMayBeAsked(String imported) {
    String setup =
        NAMESAKE.formatted(imported).replace("new UrlBasedCorsConfigurationSource()", "");
    assertEquals(REPORTED, seenBesideNamesake("", setup));
    assertEquals(
        REPORTED,
        seenBesideNamesake(
            "",
            setup
                .replace(imported, "import org.springframework.web.filter.CorsFilter;")
                .replace("new CorsFilter", "new app.CorsFilter")
                .replace("CorsFilter filter", "Object filter")));
  }

  private static List<String> seenElsewhere(String main, String code) {
    String gate =
        FILTER
            .formatted("")
            .replace("@WebFilter(\"/*\")", "@org.springframework.stereotype.Component public");
    String application = MAIN.replace("@SpringBootApplication\n", main + "\n");
    return Seen.in(
        Map.of(
            DIR + "Gate.java",
            gate,
            "src/main/java/org/shop/Main.java",
            application.replace("package app", "package org.shop") + code));
  }

  @Test
  void anApplicationLooksForBeansInItsOwnPackages() {
    assertEquals(List.of(), seenElsewhere("@SpringBootApplication", ""));
    assertEquals(List.of(), seenElsewhere("@SpringBootApplication(proxyBeanMethods = false)", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SpringBootApplication(scanBasePackages = \"app\")",
        "@SpringBootApplication(scanBasePackageClasses = app.Gate.class)",
        "@SpringBootApplication @org.springframework.context.annotation.ComponentScan(\"app\")",
        "@SpringBootApplication @org.springframework.context.annotation.Import(app.Gate.class)",
        "@SpringBootApplication @org.springframework.context.annotation.ImportResource(\"beans.xml\")",
      })
  void anApplicationMayLookElsewhere(String main) {
    assertEquals(REPORTED, seenElsewhere(main, ""));
  }

  @Test
  void aMethodMayMakeTheBean() {
    assertEquals(
        REPORTED,
        seenElsewhere(
            "@SpringBootApplication",
            "class Setup { @org.springframework.context.annotation.Bean app.Gate gate() { return new app.Gate(); } }"));
  }
}
