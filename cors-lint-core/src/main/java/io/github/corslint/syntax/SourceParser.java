package io.github.corslint.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import io.github.corslint.model.Location;
import io.github.corslint.model.Skipped;
import java.util.List;
import java.util.Optional;

/**
 * Parses Java as far as it goes: a file that does not parse whole is used where it does. The newest
 * language level is accepted, and JavaParser's validators are left out: they walk the whole tree,
 * and what javac rejects is not our question. Comments are in no tree: nothing here reads them
 * there, and what a node prints is its code alone.
 */
public final class SourceParser {

  /** JavaParser 3.28 takes exponential time on block lambdas nested deeper than this. */
  private static final int MAX_LAMBDA_DEPTH = 10;

  /**
   * Deeper nesting of brackets than this is not written by people and exhausts the stack of any
   * parser.
   */
  private static final int MAX_BRACKET_DEPTH = 1_000;

  private SourceParser() {}

  /**
   * What came of parsing.
   *
   * @param source the file as far as it parsed; empty when nothing did
   * @param skipped what did not parse
   */
  public record Parsed(Optional<JavaSource> source, List<Skipped> skipped) {

    /** A file of which nothing could be parsed. */
    public static Parsed nothing(Skipped skipped) {
      return new Parsed(Optional.empty(), List.of(skipped));
    }
  }

  /** Parses the text of one file. */
  public static Parsed parse(String path, String text) {
    Nesting nesting = Nesting.of(text);
    if (nesting.lambdas() > MAX_LAMBDA_DEPTH || nesting.brackets() > MAX_BRACKET_DEPTH) {
      return nothing(path, "nested too deeply to parse");
    }
    try {
      ParseResult<CompilationUnit> result = new JavaParser(configuration()).parse(text);
      result.getResult().ifPresent(unit -> SourceText.replaceTokens(unit, text));
      return result(path, result);
    } catch (StackOverflowError e) {
      return nothing(path, "nested too deeply to parse");
    }
  }

  private static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false);
    configuration.getProcessors().clear();
    return configuration;
  }

  private static Parsed result(String path, ParseResult<CompilationUnit> result) {
    Optional<CompilationUnit> unit = result.getResult();
    List<Skipped> problems =
        result.isSuccessful()
            ? List.of()
            : List.of(problem(path, result.getProblems(), unit.isPresent()));
    return new Parsed(unit.map(u -> new JavaSource(path, u)), problems);
  }

  private static Skipped problem(String path, List<Problem> problems, boolean partial) {
    int line =
        problems.stream()
            .flatMap(p -> p.getLocation().stream())
            .flatMap(l -> l.getBegin().getRange().stream())
            .map(r -> r.begin.line)
            .findFirst()
            .orElse(1);
    String reason =
        partial
            ? "does not parse here; the rest of the file is analysed"
            : "is not Java that parses";
    return new Skipped(new Location(path, line, 1, line, 2), reason);
  }

  private static Parsed nothing(String path, String reason) {
    return Parsed.nothing(new Skipped(Location.startOf(path), reason));
  }
}
