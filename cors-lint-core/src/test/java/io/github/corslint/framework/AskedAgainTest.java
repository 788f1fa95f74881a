package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Objects of libraries that nobody models: a question has one answer until something is done to the
 * object, what was put in comes out again, and what is insisted on holds.
 */
final class AskedAgainTest {

  private static final String EXACT = "\"https://shop.acme.com\".equals(origin)";

  private static List<String> seen(String statements) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
        package app;
        import cn.hutool.core.lang.Assert;
        import com.google.common.base.Preconditions;
        import java.util.*;
        import javax.servlet.http.*;
        import org.apache.commons.lang3.Validate;
        import org.settings.*;
        import org.slf4j.MDC;
        class Cors {
          private final Settings settings;
          Cors(Settings settings) { this.settings = settings; }
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            boolean exact = EXACT;
            STATEMENTS
          }
          private static void allow(HttpServletResponse response, String origin) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Vary", "Origin");
          }
        }
        """
            .replace("EXACT", EXACT)
            .replace("STATEMENTS", statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (settings.isStrict() && !exact) return; if (settings.isStrict()) allow(response, origin);",
        "if (!settings.isOpen()) return; if (!settings.isOpen() || exact) allow(response, origin);",
        "if (settings.getMode() == Mode.OFF) { if (settings.getMode() != Mode.OFF) allow(response, origin); }",
        "if (request.getHeader(\"X\") == null) return; if (request.getHeader(\"X\") == null) allow(response, origin);",
        "if (\"a\".equals(System.getenv(\"M\"))) { if (!\"a\".equals(System.getenv(\"M\"))) allow(response, origin); }",
        "String site = settings.getSite(); if (Objects.isNull(site)) return; if (site == null) allow(response, origin);",
      })
  void theSameQuestionHasTheSameAnswer(String statements) {
    assertEquals(List.of(), seen(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (settings.isOpen()) allow(response, origin);",
        "if (settings.isOpen()) return; settings.reload(); if (settings.isOpen()) allow(response, origin);",
        "if (settings.isOpen()) return; settings.refresh(1); if (settings.isOpen()) allow(response, origin);",
        "if (settings.isOpen()) return; if (settings.isLax()) allow(response, origin);",
      })
  void otherQuestionsHaveTheirOwn(String statements) {
    assertEquals(1, seen(statements).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bag bag = new Bag(); bag.put(\"ok\", exact); if (Boolean.TRUE.equals(bag.get(\"ok\"))) allow(response, origin);",
        "Bag bag = new Bag(); bag.setAllowed(exact); if (bag.isAllowed()) allow(response, origin);",
        "MDC.put(\"site\", \"https://shop.acme.com\"); allow(response, MDC.get(\"site\"));",
        "Verdict verdict = exact ? Verdict.yes() : Verdict.no(); if (verdict.isYes()) allow(response, origin);",
        "switch (exact ? Access.FULL : Access.NONE) { case FULL: allow(response, origin); break; default: }",
      })
  void whatIsPutInComesOutAgain(String statements) {
    assertEquals(List.of(), seen(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bag bag = new Bag(); bag.put(\"site\", origin); allow(response, (String) bag.get(\"site\"));",
        "MDC.put(\"site\", origin); allow(response, MDC.get(\"site\"));",
        "Bag bag = new Bag(); bag.setOrigin(origin); allow(response, bag.getOrigin());",
        "switch (exact ? Access.FULL : Access.NONE) { case NONE: allow(response, origin); break; default: }",
      })
  void soDoesTheOrigin(String statements) {
    assertEquals(1, seen(statements).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assert.isTrue(exact); allow(response, origin);",
        "Assert.isTrue(settings.knows(origin)); allow(response, origin);",
        "Preconditions.checkArgument(settings.knows(origin), \"who?\"); allow(response, origin);",
        "Objects.requireNonNull(settings.find(origin)); allow(response, origin);",
        "Validate.isTrue(settings.isStrict()); if (!settings.isStrict()) allow(response, origin);",
        "String site = Preconditions.checkNotNull(settings.getSite()); if (site == null) allow(response, origin);",
      })
  void whatIsInsistedOnHolds(String statements) {
    assertEquals(List.of(), seen(statements));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assert.isTrue(origin.startsWith(\"https://shop.acme.com\")); allow(response, origin);",
        "Assert.isFalse(exact); allow(response, origin);",
        "Validate.isTrue(settings.isStrict()); allow(response, origin);",
        "Objects.requireNonNull(settings.getSite()); allow(response, origin);",
      })
  void insistingOnSomethingElseIsNoCheck(String statements) {
    assertEquals(1, seen(statements).size());
  }
}
