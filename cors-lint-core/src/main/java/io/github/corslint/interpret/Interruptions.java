package io.github.corslint.interpret;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.SourceFact;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of code that nobody can see. It may throw what a handler is written for; that way is
 * gone where the handler names something of CORS, origins or headers, at the first such call of the
 * block.
 */
final class Interruptions {

  private static final SourceFact<Set<CatchClause>> SPEAKING =
      SourceFact.of(Interruptions::speaking);

  private final Run run;
  private @Nullable Guarded innermost;

  private Interruptions(Run run) {
    this.run = run;
  }

  /** A block that runs, its handlers that speak of CORS, and the block around it. */
  private static final class Guarded {

    private final TryStmt block;
    private final Frame frame;
    private final List<CatchClause> handlers;
    private final @Nullable Guarded outer;
    private boolean isDecided;

    Guarded(TryStmt block, Frame frame, List<CatchClause> handlers, @Nullable Guarded outer) {
      this.block = block;
      this.frame = frame;
      this.handlers = handlers;
      this.outer = outer;
    }
  }

  /** Those of a path. */
  static Interruptions of(Run run) {
    return run.memory(Interruptions.class, () -> new Interruptions(run));
  }

  /** Runs a block with handlers. */
  <T> T during(TryStmt s, Frame frame, Supplier<T> block) {
    List<CatchClause> handlers = handlers(s, frame);
    if (handlers.isEmpty()) {
      return block.get();
    }
    Guarded outer = innermost;
    innermost = new Guarded(s, frame, handlers, outer);
    try {
      return block.get();
    } finally {
      innermost = outer;
    }
  }

  /** Code that nobody can see is called. */
  void atUnseenCall() {
    Guarded guarded = innermost;
    while (guarded != null && guarded.isDecided) {
      guarded = guarded.outer;
    }
    if (guarded != null && !run.decisions().isMaking()) {
      guarded.isDecided = true;
      decide(guarded);
    }
  }

  private void decide(Guarded guarded) {
    int option = run.choose(guarded.block, guarded.handlers.size() + 1);
    if (option > 0) {
      throw thrown(guarded.handlers.get(option - 1), guarded.frame);
    }
  }

  private static List<CatchClause> handlers(TryStmt s, Frame frame) {
    return s.getCatchClauses().isEmpty()
        ? List.of()
        : s.getCatchClauses().stream().filter(SPEAKING.in(frame.source())::contains).toList();
  }

  private ThrownValue thrown(CatchClause handler, Frame frame) {
    Type caught = handler.getParameter().getType();
    Type type = caught instanceof UnionType union ? union.getElements().get(0) : caught;
    String name = type.asString();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    run.trace(frame.source().location(handler), "supposing that " + simple + " is thrown");
    return new ThrownValue(
        Unknown.of(run.project().resolve(frame.source(), type), simple), Set.of(simple));
  }

  private static Set<CatchClause> speaking(JavaSource source) {
    Set<CatchClause> result = Collections.newSetFromMap(new IdentityHashMap<>());
    Nodes.all(CatchClause.class, source.unit()).stream()
        .filter(clause -> Reach.namesWord(clause.getBody()))
        .forEach(result::add);
    return Collections.unmodifiableSet(result);
  }
}
