package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.beans.Introspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaBeansTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a", "Url", "URL", "aBean", "CorsFilter", "CORSFilter", "X1"})
  void namesAreThoseOfTheIntrospector(String name) {
    assertEquals(Introspector.decapitalize(name), JavaBeans.decapitalized(name));
  }
}
