package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.source.SourceFile.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTreeTest {

  @Test
  void holdsTextsByPath() throws UnreadableFileException {
    MemoryTree tree = MemoryTree.of(Map.of("b/B.java", "b", "a/pom.xml", "a", "c.png", "c"));
    assertEquals(
        List.of(new SourceFile("a/pom.xml", Kind.BUILD), new SourceFile("b/B.java", Kind.JAVA)),
        tree.files());
    assertEquals("b", tree.text(tree.files().get(1)));
    assertThrows(
        UnreadableFileException.class, () -> tree.text(new SourceFile("X.java", Kind.JAVA)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/A.java",
        "m/src/it/java/A.java",
        "m/src/integrationTest/java/com/A.java",
        "m/src/integration-test/java/com/A.java",
        "m/src/testFixtures/java/A.java",
        "m/src/test/resources/application.yml",
        "test/org/acme/A.java",
        "server/tests/java/A.java",
        "tests/server/src/main/java/A.java",
        "test/src/test/java/A.java",
        "src/server/src/test/java/A.java",
        "e2e-tests/src/main/java/A.java",
        "shop-integration-tests/src/main/java/A.java",
        "modules/e2e/src/main/java/com/acme/A.java",
        "acceptance_test/java/A.java"
      })
  void recognisesTests(String path) {
    assertEquals(true, isTest(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.java",
        "src/main/java/com/acme/test/A.java",
        "src/main/java/com/acme/src/Latest.java",
        "src/com/acme/test/A.java",
        "com/acme/test/A.java",
        "src/latest/java/A.java",
        "test-app/src/main/java/A.java",
        "test/src/main/java/A.java",
        "contest/A.java",
        "load-tester/src/main/java/A.java",
        "integration/src/main/java/A.java",
        "src/main/java/com/acme/e2e/A.java"
      })
  void recognisesMainSources(String path) {
    assertFalse(isTest(path));
  }

  private static boolean isTest(String path) {
    MemoryTree tree = MemoryTree.of(Map.of(path, ""));
    return tree.isTest(tree.files().get(0));
  }
}
