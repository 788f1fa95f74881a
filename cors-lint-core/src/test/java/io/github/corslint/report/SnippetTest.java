package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Location;
import org.junit.jupiter.api.Test;

final class SnippetTest {

  @Test
  void marksTheExactRange() {
    assertEquals("   ^^", Snippet.of("abcdefg", range(1, 4, 1, 6)).marks());
  }

  @Test
  void keepsTabsSoThatMarksLineUp() {
    assertEquals("\t \t^", Snippet.of("\tx\tyz", range(1, 4, 1, 5)).marks());
  }

  @Test
  void marksToTheEndOfTheLineWhenTheRangeGoesOn() {
    assertEquals(" ^^^", Snippet.of("abcd   ", range(1, 2, 3, 4)).marks());
  }

  @Test
  void countsASurrogatePairAsOneCharacter() {
    assertEquals("   ^", Snippet.of("\"\uD83D\uDE00\"x", range(1, 5, 1, 6)).marks());
  }

  @Test
  void cutsLongLinesAroundTheRange() {
    String line = "a".repeat(1000) + "HERE" + "b".repeat(1000);
    Snippet snippet = Snippet.of(line, range(1, 1001, 1, 1005));
    assertTrue(snippet.source().length() < 200);
    int start = snippet.marks().indexOf('^');
    assertEquals("HERE", snippet.source().substring(start, start + 4));
    assertEquals(4, snippet.marks().strip().length());
  }

  @Test
  void survivesAPlaceOutsideTheLine() {
    assertEquals("  ^", Snippet.of("ab", range(1, 9, 1, 12)).marks());
  }

  private static Location range(int startLine, int startColumn, int endLine, int endColumn) {
    return new Location("A.java", startLine, startColumn, endLine, endColumn);
  }
}
