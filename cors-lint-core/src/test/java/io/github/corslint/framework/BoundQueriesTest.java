package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a database that are told the origin before they are asked. */
final class BoundQueriesTest {

  private static final String PATH = "src/main/java/app/Gate.java";

  private static String gate(String known) {
    return """
        package app;
        import jakarta.persistence.*;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.sql.*;
        class Gate extends HttpFilter {
          private Connection connection;
          private EntityManager entities;
          protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain) throws Exception {
            String origin = q.getHeader("Origin");
            if (knows(origin)) {
              r.setHeader("Access-Control-Allow-Origin", origin);
              r.addHeader("Vary", "Origin");
            }
            chain.doFilter(q, r);
          }
          private boolean knows(String origin) throws SQLException {
            %s
          }
        }
        """
        .formatted(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PreparedStatement s = connection.prepareStatement(\"select 1 from o where o = ?\"); s.setString(1, origin); return s.executeQuery().next();",
        "try (PreparedStatement s = connection.prepareStatement(\"select count(*) from o where o = ?\")) { s.setString(1, origin); ResultSet r = s.executeQuery(); r.next(); return r.getInt(1) > 0; }",
        "Query query = entities.createQuery(\"select o from O o where o.url = :o\"); query.setParameter(\"o\", origin); return !query.getResultList().isEmpty();",
        "return entities.createQuery(\"select o from O o where o.url = :o\").setParameter(\"o\", origin).getResultStream().findAny().isPresent();",
      })
  void theAnswerHangsOnTheOrigin(String known) {
    assertEquals(List.of("12 note undecidable-origin"), Seen.notes(PATH, gate(known)));
    assertEquals(List.of(), Seen.in(PATH, gate(known)));
  }

  @Test
  void aQuestionThatIsNotToldIsAFlag() {
    assertEquals(
        List.of("12 warning reflected-origin https://evil.test"),
        Seen.in(
            PATH,
            gate(
                "PreparedStatement s = connection.prepareStatement(\"select enabled from flags\");"
                    + " s.setQueryTimeout(5); return s.executeQuery().next();")));
  }
}
