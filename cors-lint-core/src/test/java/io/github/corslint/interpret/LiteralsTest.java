package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiteralsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999999999, 999999999",
    "2147483647, 2147483647",
    "1_000, 1000",
    "0x1F, 31",
    "017, 15",
    "0b101, 5"
  })
  void numbersAreWhatTheyAreInJava(String written, int value) {
    assertEquals(value, Literals.value(new IntegerLiteralExpr(written)).raw());
  }

  @Test
  void numbersThatAreNotJavaAreNotKnown() {
    assertInstanceOf(Unknown.class, Literals.value(new IntegerLiteralExpr("12x")));
  }

  @Test
  void textsAreUnescaped() {
    assertEquals("a\tb", Literals.value(new StringLiteralExpr("a\\tb")).raw());
    assertEquals(
        "https://a.example", Literals.value(new StringLiteralExpr("https://a.example")).raw());
  }
}
