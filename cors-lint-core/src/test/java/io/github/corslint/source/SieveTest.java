package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.source.SourceFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SieveTest {

  private static final List<String> WORDS =
      List.of("cors", "crossOrigin", "Access-Control-", "access_control_", "allowedOrigin");

  private static final SourceFile FILE = new SourceFile("A.java", Kind.JAVA);

  @Test
  void findsWordsInAnyCase() {
    Sieve sieve = Sieve.of(WORDS);
    assertTrue(sieve.mayMatch("x.setHeader(\"ACCESS-control-Allow-Origin\", o)"));
    assertTrue(sieve.mayMatch("@CrossOrigin"));
    assertTrue(sieve.mayMatch("cors"));
    assertFalse(sieve.mayMatch("class Course { int corner; Origin crossing; Access control; }"));
    assertFalse(sieve.mayMatch("cor"));
    assertFalse(sieve.mayMatch(""));
  }

  @Test
  void findsWholeWordsAlone() {
    Sieve sieve = Sieve.ofWhole(List.of("Type", "extends Base"));
    assertTrue(sieve.mayMatch("Type"));
    assertTrue(sieve.mayMatch("new Type(1)"));
    assertTrue(sieve.mayMatch("ContentType.of(a.type)"));
    assertTrue(sieve.mayMatch("class A extends Base {"));
    assertFalse(sieve.mayMatch("ContentType Types type_ type1 $type"));
    assertFalse(sieve.mayMatch("class A extends BaseClass {"));
  }

  @Test
  void findsWholeWordsThatHoldOthers() {
    assertTrue(Sieve.ofWhole(List.of("Type", "ContentType")).mayMatch("ContentType.JSON"));
  }

  @Test
  void tellsPunctuationFromLettersWithTheSameLowBits() {
    assertFalse(Sieve.of(List.of("a-cors")).mayMatch("a\rcors amcors aMcors"));
    assertFalse(Sieve.of(List.of("[cors]")).mayMatch("{cors}"));
  }

  @Test
  void withoutWordsNothingPasses() {
    assertFalse(Sieve.of(List.of()).mayMatch("cors"));
  }

  @Test
  void refusesWordsThatItCannotFind() {
    assertThrows(IllegalArgumentException.class, () -> Sieve.of(List.of("a")));
    assertThrows(IllegalArgumentException.class, () -> Sieve.of(List.of("größe")));
  }

  @Test
  void agreesWithANaiveSearchOnRandomTexts() {
    Random random = new Random(20240607);
    for (int round = 0; round < 4000; round++) {
      List<String> words = randomWords(random);
      Sieve sieve = Sieve.of(words);
      String text = randomText(random, random.nextInt(60));
      assertEquals(naive(words, text), sieve.mayMatch(text), () -> words + " in '" + text + "'");
    }
  }

  @Test
  void findsAWordAtEveryPlaceAroundTheEndOfABlock() {
    Sieve sieve = Sieve.of(WORDS);
    for (String word : WORDS) {
      for (int at = 8192 - 2 * word.length(); at < 8192 + word.length(); at++) {
        String text = " ".repeat(at) + word + " ".repeat(9000);
        assertTrue(sieve.mayMatch(tree(text, 8192), FILE), word + " at " + at);
      }
    }
  }

  @Test
  void agreesWithANaiveSearchHoweverTheBytesArrive() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      List<String> words = randomWords(random);
      String text = randomText(random, random.nextInt(40));
      boolean found = Sieve.of(words).mayMatch(tree(text, 1 + random.nextInt(4)), FILE);
      assertEquals(naive(words, text), found, () -> words + " in '" + text + "'");
    }
  }

  @Test
  void passesWhatItCannotJudgeSoThatReadingTellsWhy() {
    Sieve sieve = Sieve.of(WORDS);
    assertTrue(sieve.mayMatch(MemoryTree.of(Map.of()), FILE), "missing");
    assertTrue(sieve.mayMatch(tree("\u0000\u0001class", 8192), FILE), "binary");
    String long11 = "x".repeat(11 << 20);
    assertTrue(sieve.mayMatch(tree(long11, 8192), FILE), "too large");
  }

  @Test
  void isSafeForManyThreads() {
    Sieve sieve = Sieve.of(WORDS);
    SourceTree with = tree(" ".repeat(20000) + "CORS", 8192);
    SourceTree without = tree("co rs ".repeat(20000), 8192);
    boolean right =
        IntStream.range(0, 2000)
            .parallel()
            .allMatch(i -> sieve.mayMatch(i % 2 == 0 ? with : without, FILE) == (i % 2 == 0));
    assertTrue(right);
  }

  private static boolean naive(List<String> words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static List<String> randomWords(Random random) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(i -> randomText(random, 2 + random.nextInt(6)))
        .toList();
  }

  /** Few letters, so that words are met; some share their low five bits. */
  private static String randomText(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("abAB-m\r!".charAt(random.nextInt(8)));
    }
    return text.toString();
  }

  /** A tree of one file whose stream hands out at most some bytes at a time. */
  private static SourceTree tree(String text, int atOnce) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new SourceTree() {
      @Override
      public List<SourceFile> files() {
        return List.of(FILE);
      }

      @Override
      public String text(SourceFile file) {
        return text;
      }

      @Override
      public InputStream open(SourceFile file) throws IOException {
        return new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, atOnce));
          }
        };
      }
    };
  }
}
