package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Utility classes of libraries that nobody has described. */
final class NamesakesTest {

  private static List<String> seen(String condition) {
    return Seen.in(
        "src/main/java/app/Gate.java",
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import org.kits.*;
        class Gate extends HttpFilter {
          protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain) throws Exception {
            String origin = q.getHeader("Origin");
            if (%s) {
              r.setHeader("Access-Control-Allow-Origin", origin);
            }
            chain.doFilter(q, r);
          }
        }
        """
            .formatted(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StrKit.notBlank(origin)",
        "!StringUtil.isNullOrEmpty(origin)",
        "Checks.isNotEmpty(origin)",
        "TextUtils.hasText(origin)",
      })
  void anOriginThatIsThereIsNotChecked(String condition) {
    assertEquals(List.of("9 warning reflected-origin https://evil.test"), seen(condition));
  }

  @ParameterizedTest
  @CsvSource({
    "'StrUtil.endWith(origin, \"shop.example\")', https://evilshop.example",
    "'StringTool.contains(origin, \"shop.example\")', https://shop.example.evil.test",
    "'Strings.startsWithIgnoreCase(origin, \"https://shop.example\")', https://shop.example.evil.test",
  })
  void comparisonsOfTextsAreWhatTheirNamesSay(String condition, String witness) {
    assertEquals(List.of("8 warning weak-origin-check " + witness), seen(condition));
  }

  @Test
  void othersAreNotGuessed() {
    assertEquals(List.of(), seen("StringUtil.equals(origin, \"https://shop.example\")"));
    assertEquals(List.of(), seen("Origins.contains(origin, \"shop.example\")"));
    assertEquals(List.of(), seen("Structure.endsWith(origin, \"shop.example\")"));
  }
}
