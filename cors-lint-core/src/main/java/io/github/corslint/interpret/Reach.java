package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.SourceFact;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which code of the program a run goes into: all of it, or its own file and those that name
 * something of what CORS is about, while what other files do is left open.
 *
 * @param own the file; absent where all code is gone into
 */
record Reach(Optional<JavaSource> own) {

  private static final Pattern WORD =
      Pattern.compile("cors|origin(?!al|ate)|header", Pattern.CASE_INSENSITIVE);

  private static final SourceFact<Boolean> IS_NEAR = SourceFact.of(Reach::namesWord);

  static final Reach ALL = new Reach(Optional.empty());

  static Reach near(JavaSource own) {
    return new Reach(Optional.of(own));
  }

  boolean covers(JavaSource source) {
    return own.isEmpty() || own.get() == source || IS_NEAR.in(source);
  }

  private static boolean namesWord(JavaSource source) {
    return namesWord(source.unit());
  }

  /** Whether code names something of what CORS is about. */
  static boolean namesWord(Node code) {
    return Nodes.all(SimpleName.class, code).stream()
        .anyMatch(name -> WORD.matcher(name.getIdentifier()).find());
  }
}
