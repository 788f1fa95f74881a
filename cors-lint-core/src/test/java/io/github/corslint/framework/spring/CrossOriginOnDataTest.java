package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @CrossOrigin} on classes that hold or fetch data, where Spring looks for no handlers. */
final class CrossOriginOnDataTest {

  private static List<String> seen(String declaration) {
    String code =
        """
        package app;
        import org.springframework.web.bind.annotation.*;
        @CrossOrigin("*")
        %s {
          @GetMapping("/names") String name();
        }
        """;
    return Seen.in(Map.of("src/main/java/app/User.java", code.formatted(declaration)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@jakarta.persistence.Entity class User",
        "@jakarta.persistence.MappedSuperclass abstract class User",
        "@javax.persistence.Embeddable class User",
        "@org.springframework.data.mongodb.core.mapping.Document(\"users\") class User",
        "@org.springframework.stereotype.Repository class User",
      })
  void hasNoEffect(String declaration) {
    assertEquals(List.of(), seen(declaration));
  }

  @Test
  void isReadOnControllersAndExportedRepositories() {
    List<String> open = List.of("3 warning wildcard-origin https://evil.test");
    assertEquals(open, seen("@RestController class User"));
    assertEquals(open, seen("@RestController @net.docs.OpenApi.Document class User"));
    assertEquals(open, seen("@org.springframework.stereotype.Repository interface User"));
  }
}
