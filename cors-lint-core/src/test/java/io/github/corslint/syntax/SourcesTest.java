package io.github.corslint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SourcesTest {

  private static final String STOCK = "m/src/main/java/a/StockResource.java";

  private final Map<String, String> texts =
      new HashMap<>(
          Map.of(
              "m/src/main/java/a/OrderResource.java",
              "package a; class OrderResource { @Open int a; }",
              STOCK,
              "package a; class StockResource { Opener a; }",
              "n/src/main/java/a/ShopResource.java",
              "package a; class ShopResource { @Open int a; }"));

  private final ConcurrentLinkedQueue<String> parsed = new ConcurrentLinkedQueue<>();
  private final Sources sources =
      new Sources(
          texts.keySet(),
          this::parse,
          (sieve, path) -> sieve.mayMatch(texts.getOrDefault(path, "")));
  private final Lookups lookups = new Lookups();
  private final Project project = new Project(sources, lookups);

  private SourceParser.Parsed parse(String path) {
    parsed.add(path);
    return SourceParser.parse(path, texts.getOrDefault(path, "class A {}"));
  }

  private List<String> naming(Set<String> words) {
    return project.sourcesNaming(words, ".*Resource", "m/src/main/java/a/Any.java").stream()
        .map(JavaSource::path)
        .toList();
  }

  @Test
  void areNotParsedWithoutTheWordThatIsLookedFor() {
    List<String> found = List.of("m/src/main/java/a/OrderResource.java");
    assertEquals(found, naming(Set.of("Open")));
    assertEquals(found, List.copyOf(parsed));
  }

  @Test
  void matterAgainWhenASearchFindsOtherwise() {
    naming(Set.of("Open"));
    assertEquals(false, lookups.readAny(Set.of(STOCK)));
    edit(STOCK, "package a; class StockResource { Opener b; }");
    assertEquals(false, lookups.findOtherwise(Set.of(STOCK), sources));
    edit(STOCK, "package a; class StockResource { @Open int b; }");
    assertEquals(true, lookups.findOtherwise(Set.of(STOCK), sources));
    assertEquals(
        false, lookups.findOtherwise(Set.of("n/src/main/java/a/ShopResource.java"), sources));
  }

  private void edit(String path, String text) {
    texts.put(path, text);
    sources.forget(path);
  }

  @Test
  void areAllParsedForNoWordOrOneThatIsTooShort() {
    assertEquals(2, naming(Set.of()).size());
    assertEquals(2, naming(Set.of("O")).size());
  }

  @Test
  void areParsedOnceWhoeverAsks() {
    List<String> paths = IntStream.range(0, 200).mapToObj(i -> "A" + i + ".java").toList();
    IntStream.range(0, 8).parallel().forEach(i -> sources.parseAll(paths));
    paths.forEach(sources::parsed);
    assertEquals(paths.stream().sorted().toList(), parsed.stream().sorted().toList());
  }
}
