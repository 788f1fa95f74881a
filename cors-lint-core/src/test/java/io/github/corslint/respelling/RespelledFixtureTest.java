package io.github.corslint.respelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.CorsLint;
import io.github.corslint.Fixtures;
import io.github.corslint.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A fixture has the same findings however it is spelled. Each is tried in one spelling, the next
 * one in the next; with {@code -Drespell=all} each is tried in all.
 */
final class RespelledFixtureTest {

  private static final boolean ALL = "all".equals(System.getProperty("respell"));

  /** The name of the attribute that one filter leaves for another has to stand where it is used. */
  private static final Set<String> NAMED_BY_ONE_TEXT =
      Set.of("spring-mvc/verdict-in-attribute-exact", "spring-mvc/verdict-in-attribute-suffix");

  @TestFactory
  Stream<DynamicTest> spellingsHaveOneVerdict() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    int turn = 0;
    for (Path folder : Fixtures.folders()) {
      for (Spelling spelling : spellings(turn++)) {
        String name = Fixtures.name(folder);
        if (spelling != Spelling.JOINED_TEXTS || !NAMED_BY_ONE_TEXT.contains(name)) {
          tests.add(
              dynamicTest(name + " " + spelling, folder.toUri(), () -> compare(folder, spelling)));
        }
      }
    }
    return tests.stream();
  }

  private static List<Spelling> spellings(int turn) {
    Spelling[] all = Spelling.values();
    return ALL ? List.of(all) : List.of(all[turn % all.length]);
  }

  private static void compare(Path folder, Spelling spelling) throws IOException {
    Map<String, String> texts = Fixtures.texts(folder);
    Map<String, String> respelled = spelling.of(texts);
    assertEquals(findings(texts), findings(respelled), () -> String.join("\n", respelled.values()));
  }

  private static List<String> findings(Map<String, String> texts) {
    return CorsLint.check(texts).findings().stream()
        .map(RespelledFixtureTest::gist)
        .sorted()
        .collect(Collectors.toList());
  }

  private static String gist(Finding finding) {
    return finding.at().path() + " " + finding.severity() + " " + finding.rule().name();
  }
}
