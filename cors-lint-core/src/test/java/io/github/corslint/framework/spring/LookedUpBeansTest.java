package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that ask Spring's context for the bean that knows whom to let in. */
final class LookedUpBeansTest {

  private static final String FILTER =
      """
      package app;
      import java.io.IOException;
      import javax.servlet.*;
      import javax.servlet.annotation.WebFilter;
      import javax.servlet.http.*;
      import org.springframework.context.ApplicationContext;
      import org.springframework.web.context.support.WebApplicationContextUtils;
      @WebFilter("/*") public class Gate implements Filter {
        private Guests guests;
        public void init(FilterConfig config) {
          ApplicationContext context =
              WebApplicationContextUtils.getWebApplicationContext(config.getServletContext());
          guests = %s;
        }
        public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
          String origin = ((HttpServletRequest) in).getHeader("Origin");
          if (origin != null && guests.invited(origin)) {
            HttpServletResponse response = (HttpServletResponse) out;
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Vary", "Origin");
          }
          chain.doFilter(in, out);
        }
      }
      """;

  private static final String GUESTS =
      """
      package app;
      public interface Guests { boolean invited(String origin); }
      """;

  private static final String BEANS =
      """
      package app;
      import org.springframework.context.annotation.*;
      @Configuration class Beans {
        @Bean Guests guests() { return new ListedGuests("https://app.acme.com"); }
      }
      """;

  private static final String LISTED =
      """
      package app;
      public class ListedGuests implements Guests {
        private final String own;
        public ListedGuests(String own) { this.own = own; }
        public boolean invited(String origin) { return origin.%s(own); }
      }
      """;

  private static final String HOLDER =
      """
      package app;
      import org.springframework.context.*;
      public class Contexts implements ApplicationContextAware {
        private static ApplicationContext held;
        public void setApplicationContext(ApplicationContext context) { held = context; }
        public static <T> T getBean(Class<T> type) { return held.getBean(type); }
      }
      """;

  private static List<String> seen(String looked, String check) {
    return Seen.in(
        Map.of(
            "src/main/java/app/Gate.java", FILTER.formatted(looked),
            "src/main/java/app/Guests.java", GUESTS,
            "src/main/java/app/Beans.java", BEANS,
            "src/main/java/app/Contexts.java", HOLDER,
            "src/main/java/app/ListedGuests.java", LISTED.formatted(check)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "context.getBean(Guests.class)",
        "context.getBean(\"guests\", Guests.class)",
        "Contexts.getBean(Guests.class)",
        "cn.hutool.extra.spring.SpringUtil.getBean(Guests.class)",
      })
  void theBeanIsAsked(String looked) {
    assertEquals(List.of(), seen(looked, "equals"));
    assertEquals(
        List.of("18 error weak-origin-check https://app.acme.com.evil.test"),
        seen(looked, "startsWith"));
  }
}
