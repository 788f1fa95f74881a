package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.corslint.model.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where texts of the program stand that have met the run of a path. */
public final class WrittenTexts {

  /** Methods that ask about a text, which stands where it did before. */
  private static final Set<String> QUESTIONS =
      Set.of("contains", "containsKey", "equals", "equalsIgnoreCase", "indexOf");

  private final Map<String, Written> arguments = new HashMap<>();
  private final Map<String, Location> blocks = new LinkedHashMap<>();

  /** Where a text stands as an argument, and in which member. */
  private record Written(Location at, String owner) {}

  /**
   * Where a text was last written as an argument; for values that reach a response through a map.
   */
  public Optional<Location> last(String text) {
    return argument(text).map(Written::at);
  }

  /** Where a text was last written as an argument, if that was in this member. */
  public Optional<Location> lastIn(String owner, String text) {
    return argument(text).filter(written -> written.owner().equals(owner)).map(Written::at);
  }

  /** Where the literal of several lines stands that holds this line. */
  public Optional<Location> blockWith(String line) {
    return blocks.entrySet().stream()
        .filter(block -> block.getKey().contains(line))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  void noteArgument(String text, Expression argument, Frame frame) {
    if (argument.isStringLiteralExpr() || !isAskedAbout(argument)) {
      Written written = new Written(frame.source().location(argument), frame.owner());
      arguments.put(text.toLowerCase(Locale.ROOT), written);
    }
  }

  private static boolean isAskedAbout(Expression argument) {
    return argument.getParentNode().orElse(null) instanceof MethodCallExpr call
        && QUESTIONS.contains(call.getNameAsString());
  }

  void noteBlock(String text, Location at) {
    blocks.put(text, at);
  }

  private Optional<Written> argument(String text) {
    return Optional.ofNullable(arguments.get(text.toLowerCase(Locale.ROOT)));
  }
}
