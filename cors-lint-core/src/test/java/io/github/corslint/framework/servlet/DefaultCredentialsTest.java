package io.github.corslint.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters that allow credentials when nobody speaks of them. */
final class DefaultCredentialsTest {

  private static List<String> stepsOf(String more) {
    String text =
        """
        package app;
        import org.eclipse.jetty.servlet.FilterHolder;
        import org.eclipse.jetty.servlets.CrossOriginFilter;
        class Server {
          void add(org.eclipse.jetty.servlet.ServletContextHandler context) {
            FilterHolder holder = new FilterHolder(CrossOriginFilter.class);
            holder.setInitParameter("allowedOrigins", "*");
            %s
            context.addFilter(holder, "/*", null);
          }
        }
        """
            .formatted(more);
    return CorsLint.check("src/main/java/app/Server.java", text)
        .findings()
        .get(0)
        .related()
        .stream()
        .map(Step::text)
        .toList();
  }

  @Test
  void areNotSaidToBeAllowedWhereNothingSaysSo() {
    assertEquals(List.of("credentials are allowed unless something forbids them"), stepsOf(""));
    assertEquals(
        List.of("credentials are allowed here"),
        stepsOf("holder.setInitParameter(\"allowCredentials\", \"true\");"));
  }
}
