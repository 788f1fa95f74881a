package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.syntax.TypeName;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the engine takes for granted of values that it does not know. */
final class UnknownTest {

  @Test
  void hasOneHashInEveryJvm() {
    TypeName type = TypeName.of("io.vertx.core.http.HttpMethod");
    Unknown constant = Unknown.constant(type, "PUT");
    int expected =
        Objects.hash(
            "the constant HttpMethod.PUT",
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            "OTHER",
            Optional.of(new Unknown.Meaning.Constant(type, "PUT")));
    assertEquals(expected, constant.hashCode());
  }
}
