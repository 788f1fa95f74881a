package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Versions;
import io.github.corslint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

  private static final String JAVA = "src/main/java/A.java";
  private static final String FOLDER = "src/main/resources/";

  @Test
  void resolvesPropertiesAndLists() {
    Surroundings surroundings =
        of(
            Map.of(
                FOLDER + "application.properties",
                "host=h.example\none=https://${host}\nsome=${one},${nowhere}\nall=${one}, *"));
    assertEquals(Optional.of("https://h.example"), surroundings.property("one", JAVA, ""));
    assertEquals(List.of("https://h.example", "*"), surroundings.list("all", JAVA, ""));
    assertEquals(List.of(), surroundings.list("some", JAVA, ""));
    assertEquals(Optional.empty(), surroundings.property("nowhere", JAVA, ""));
  }

  @Test
  void tellsWhatIsOtherwiseOnAProfile() {
    Surroundings surroundings =
        of(
            Map.of(
                FOLDER + "application.yml", "a: x\nb: x\nc: ${b}",
                FOLDER + "application-dev.yml", "a: x\nb: y",
                FOLDER + "application-prod.yml", "b:\n  - z"));
    assertEquals(Optional.of("x"), surroundings.property("b", JAVA, ""));
    assertEquals(Optional.of("y"), surroundings.property("b", JAVA, "dev"));
    assertEquals(List.of("z"), surroundings.list("b", JAVA, "prod"));
    assertEquals(Set.of(), surroundings.differing("a", JAVA, ""));
    assertEquals(Set.of("dev", "prod"), surroundings.differing("b", JAVA, ""));
    assertEquals(Set.of("dev", "prod"), surroundings.differing("c", JAVA, ""));
    assertEquals(Set.of("prod"), surroundings.differing("b", JAVA, "dev"));
  }

  @Test
  void takesACurrentVersionWhenTheBuildDoesNotSay() {
    assertEquals(Versions.CURRENT.spring(JAVA), of(Map.of()).spring(JAVA));
    String pom =
        """
        <project>
          <properties><spring-boot.version>2.3.0.RELEASE</spring-boot.version></properties>
        </project>
        """;
    assertEquals(new Versions.Spring(5, 2, 6, "pom.xml"), of(Map.of("pom.xml", pom)).spring(JAVA));
  }

  @Test
  void reportsABrokenFileThatWasNeeded() {
    Surroundings surroundings = of(Map.of(FOLDER + "application.yml", "a:\n\tb: 1"));
    assertEquals(0, surroundings.skipped().size());
    assertEquals(Optional.empty(), surroundings.property("a", JAVA, ""));
    assertEquals(1, surroundings.skipped().size());
  }

  private static Surroundings of(Map<String, String> texts) {
    return new Surroundings(MemoryTree.of(texts));
  }
}
