package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters and helpers of an application that none of its code uses, and private dead ends. */
final class UnusedClassesTest {

  private static final String DIR = "src/main/java/app/";

  private static final String MAIN =
      """
      package app;
      import org.springframework.boot.SpringApplication;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      @SpringBootApplication
      class Main { static void main(String[] args) { SpringApplication.run(Main.class, args); } }
      """;

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.springframework.web.filter.OncePerRequestFilter;
      class Gate extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
          response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
          response.setHeader("Access-Control-Allow-Credentials", "true");
          response.setHeader("Vary", "Origin");
          chain.doFilter(request, response);
        }
      }
      """;

  private static final String HELPER =
      """
      package app;
      import java.util.List;
      import org.springframework.web.cors.CorsConfiguration;
      class Policies {
        static CorsConfiguration open() {
          CorsConfiguration open = new CorsConfiguration();
          open.setAllowedOriginPatterns(List.of("*"));
          open.setAllowCredentials(true);
          return open;
        }
      }
      """;

  private static String setup(String bean) {
    return """
    package app;
    import org.springframework.boot.web.servlet.FilterRegistrationBean;
    import org.springframework.context.annotation.*;
    @Configuration class Setup { @Bean Object bean() { return %s; } }
    """
        .formatted(bean);
  }

  private static List<String> seen(String name, String text, String main, String setup) {
    return Seen.in(
        Map.of(DIR + name + ".java", text, DIR + "Main.java", main, DIR + "Setup.java", setup));
  }

  @Test
  void filterThatIsNoBean() {
    assertEquals(List.of(), seen("Gate", FILTER, MAIN, setup("new Object()")));
  }

  @Test
  void filterThatCodeRegisters() {
    assertEquals(
        List.of("8 error reflected-origin https://evil.test"),
        seen("Gate", FILTER, MAIN, setup("new FilterRegistrationBean<>(new Gate())")));
  }

  @Test
  void whatCodeNamesThatIsAboutSomethingElse() {
    String chain = "package app; class Setup extends Chain { Setup() { super(new %s()); } }";
    assertEquals(1, seen("Gate", FILTER, MAIN, chain.formatted("Gate")).size());
    assertEquals(1, seen("Policies", HELPER, MAIN, chain.formatted("Policies")).size());
  }

  @Test
  void filterOfALibrary() {
    assertEquals(
        List.of("8 error reflected-origin https://evil.test"),
        seen("Gate", FILTER, "package app; class Main {}", setup("new Object()")));
  }

  @Test
  void helperThatNobodyNames() {
    assertEquals(List.of(), seen("Policies", HELPER, MAIN, setup("new Object()")));
  }

  @Test
  void helperThatSomebodyNames() {
    assertEquals(1, seen("Policies", HELPER, MAIN, setup("Policies.open()")).size());
  }

  @Test
  void privateMethodThatNothingCalls() {
    String verticle =
        """
        package app;
        import io.vertx.core.*;
        import io.vertx.ext.web.*;
        import io.vertx.ext.web.handler.CorsHandler;
        class Server extends AbstractVerticle {
          private Handler<RoutingContext> open() {
            return CorsHandler.create().addRelativeOrigin(".*").allowCredentials(true);
          }
          @Override public void start() {
            Router router = Router.router(vertx);
            %s
            vertx.createHttpServer().requestHandler(router).listen(8080);
          }
        }
        """;
    assertEquals(List.of(), Seen.in(DIR + "Server.java", verticle.formatted("")));
    assertEquals(
        1,
        Seen.in(DIR + "Server.java", verticle.formatted("router.route().handler(open());")).size());
  }
}
