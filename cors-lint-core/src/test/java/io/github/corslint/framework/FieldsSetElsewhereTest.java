package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that hold nothing until other code of their class has run. */
final class FieldsSetElsewhereTest {

  private static final String LONG_WAY =
      IntStream.range(0, 60)
          .mapToObj(
              i -> "if (conf.flag(" + i + ")) { conf.note(" + i + ", conf.text(" + i + ")); }")
          .collect(Collectors.joining("\n"));

  private static List<String> seen(String field, String method, String use) {
    return Seen.in(
        Map.of(
            "src/main/java/app/Server.java",
            """
            package app;
            import org.eclipse.jetty.servlets.CrossOriginFilter;
            class Server {
              %s
              void run(Conf conf, Environment environment) {
                %s
                %s
                var cors = environment.servlets().addFilter("CORS", CrossOriginFilter.class);
                cors.setInitParameter(CrossOriginFilter.ALLOWED_ORIGINS_PARAM, "*");
                cors.addMappingForUrlPatterns(null, true, "/*");
              }
              %s
            }
            """
                .formatted(field, LONG_WAY, use, method)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static Cache cache = null;",
        "private static Cache cache;",
        "private Cache cache = null;",
        "private Cache cache;",
      })
  void areReliedOnWhereCodeDoesNotLook(String field) {
    String use = "System.out.println(cache.directory().getPath());";
    for (String method :
        List.of(
            "void prepare() { if (cache == null) { cache = Cache.make(); } }",
            "void prepare(Cache made) { cache = made; }")) {
      assertEquals(1, seen(field, method, use).size(), method);
    }
  }

  @Test
  void thatNothingSetsAreNotUsed() {
    assertEquals(
        List.of(), seen("private static final Cache cache = null;", "", "cache.directory().go();"));
  }
}
