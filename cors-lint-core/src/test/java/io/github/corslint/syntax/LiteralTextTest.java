package io.github.corslint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"app.Own\"", "\"app.\" + \"Own\"", "\"app\" + \".\" + \"Own\""})
  void isPutTogether(String code) {
    assertEquals(Optional.of("app.Own"), LiteralText.of(parsed(code)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "\"app.\" + name", "\"app.\" + 1", "\"a\" == \"b\""})
  void isOfLiteralsAlone(String code) {
    assertTrue(LiteralText.of(parsed(code)).isEmpty());
  }

  @Test
  void isFoundInCode() {
    assertEquals(
        List.of("app.", "Own", "app.Own"),
        LiteralText.in(parsed("add(\"app.\" + \"Own\", name)")).toList());
  }

  private static Expression parsed(String code) {
    return StaticJavaParser.parseExpression(code);
  }
}
