package io.github.corslint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  private static final Path FIXTURES = Path.of("..", "fixtures");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void isWhatTheTokensOfTheParserSay(String lineEnd) {
    assertSameAsTokens(
        String.join(
            lineEnd,
            "package a;",
            "/** \u00e4\u20ac\ud83d\ude00 */ class A {",
            "\tString s = \"\ud83d\ude00\" + /* here */ \"\\u0041\"",
            "\t\t+ \"\"\"",
            "    a",
            "      \"\"\"; }"));
  }

  @Test
  void isWhatTheTokensSayInRealCode() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      List<Path> some =
          files.filter(f -> f.toString().endsWith(".java")).sorted().limit(300).toList();
      assertTrue(some.size() > 100, "fixtures are missing");
      for (Path file : some) {
        assertSameAsTokens(Files.readString(file));
      }
    }
  }

  @Test
  void thePlaceOfANodeThatIsAllOfItsParentIsKeptOnce() {
    NameExpr name =
        SourceParser.parse("A.java", "class A { int a = total; }")
            .source()
            .flatMap(source -> source.unit().findFirst(NameExpr.class))
            .orElseThrow();
    assertSame(name.getRange().orElseThrow(), name.getName().getRange().orElseThrow());
  }

  @Test
  void readsNoMoreThanItIsAskedFor() {
    Node type = parsed("class Abcdefgh {}").getType(0);

    assertEquals(Optional.of("class Ab"), SourceText.of(type, 8));
  }

  @Test
  void knowsNothingOfNodesThatWereNotParsed() {
    assertEquals(Optional.empty(), SourceText.of(new ClassOrInterfaceType(null, "A"), 8));
  }

  private static void assertSameAsTokens(String text) {
    List<Node> bare = parsed(text).findAll(Node.class);
    List<Node> withTokens = parser().parse(text).getResult().orElseThrow().findAll(Node.class);
    assertEquals(withTokens.size(), bare.size());
    for (int i = 0; i < bare.size(); i++) {
      assertEquals(withTokens.get(i).getRange(), bare.get(i).getRange());
      assertTrue(bare.get(i).getTokenRange().isEmpty());
      assertEquals(
          withTokens.get(i).getTokenRange().map(TokenRange::toString),
          SourceText.of(bare.get(i), Integer.MAX_VALUE / 2));
    }
  }

  private static CompilationUnit parsed(String text) {
    return SourceParser.parse("A.java", text).source().orElseThrow().unit();
  }

  private static JavaParser parser() {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE);
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }
}
