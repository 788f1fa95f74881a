package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls of methods of a text, as Spring evaluates them. */
final class SpelTextTest {

  private static final String ORIGINS = " https://a.example, https://b.example ";

  private static Optional<Object> made(String expression) {
    return SpelText.of(expression).flatMap(spel -> spel.on(ORIGINS));
  }

  @Test
  void lists() {
    List<String> both = List.of("https://a.example", "https://b.example");
    assertEquals(Optional.of(both), made("#{'${shop.origins}'.replace(' ', '').split(',')}"));
    assertEquals(Optional.of(both), made("#{ '${shop.origins:*}'.trim().split(', ') }"));
    assertEquals(
        Optional.of(both),
        made("#{T(java.util.Arrays).asList('${shop.origins}'.trim().split(\",\\s*\"))}"));
    assertEquals(
        Optional.of(both),
        made("#{T(java.util.List).of('${shop.origins:https://c.example}'.strip().split(', '))}"));
  }

  @Test
  void texts() {
    assertEquals(
        Optional.of("HTTPS://A.EXAMPLE, HTTPS://B.EXAMPLE"),
        made("#{'${shop.origins}'.trim().toUpperCase()}"));
    assertEquals(
        Optional.of("https://a.example,https://b.example"),
        made("#{'${shop.origins}'.replaceAll('\\s', '').toLowerCase()}"));
  }

  @Test
  void templates() {
    assertEquals(
        Optional.of("${shop.origins:https://a.example}"),
        SpelText.of("#{'${shop.origins:https://a.example}'.split(',')}").map(SpelText::template));
    assertEquals(
        Optional.of("https://a.example;https://b.example"),
        SpelText.of("#{'https://a.example;https://b.example'.split(';')}").map(SpelText::template));
  }

  @Test
  void others() {
    assertEquals(Optional.empty(), made("'${shop.origins}'.split(',')"));
    assertEquals(Optional.empty(), made("#{'${shop.origins}'.codePointAt(1)}"));
    assertEquals(Optional.empty(), made("#{'${shop.origins}'.split('[')}"));
    assertEquals(Optional.empty(), made("#{'${shop.origins}'.split(',').length}"));
    assertEquals(Optional.empty(), made("#{@origins.all().split(',')}"));
  }
}
