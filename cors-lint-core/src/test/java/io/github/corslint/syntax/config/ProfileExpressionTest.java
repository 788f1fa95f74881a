package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "dev, '', false",
    "dev, dev, true",
    "!dev, '', true",
    "!dev, dev, false",
    "!!dev, dev, true",
    "'dev,test', test, true",
    "dev | test, test, true",
    "dev & test, test, false",
    "dev & test, dev+test, true",
    "dev & !test, dev, true",
    "dev & !test, dev+test, false",
    "!(dev | test), test, false",
    "(dev | test) & eu, test+eu, true",
    "dev or test, test, true",
    "open of pom.xml, open of pom.xml, true",
    "dev and open of pom.xml, open of pom.xml, false",
    "dev and open of pom.xml, dev+open of pom.xml, true",
    "dev &, dev, false",
    "(dev, dev, true",
  })
  void holds(String expression, String active, boolean holds) {
    assertEquals(holds, ProfileExpression.holds(expression, names(active)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "dev, dev",
    "!dev, ''",
    "'dev,test', dev",
    "dev & test, dev+test",
    "dev & !test, dev",
    "dev & !dev, ''",
    "dev and open of pom.xml, dev+open of pom.xml",
  })
  void namesWhatMakesItHold(String expression, String names) {
    assertEquals(names(names), ProfileExpression.profilesFor(expression));
  }

  private static Set<String> names(String joined) {
    return Arrays.stream(joined.split("\\+"))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
