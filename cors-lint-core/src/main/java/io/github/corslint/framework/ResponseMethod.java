package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.framework.http.HttpLibrary;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Sight;
import io.github.corslint.interpret.World;
import java.util.List;
import java.util.Set;

/** A method of the program by which others write headers, in the place of one of a response's. */
public final class ResponseMethod {

  private static final String NAME = "Access-Control-Allow-Origin";

  private final Entry method;
  private final World world;

  /** A method that takes the name of a header and its value. */
  public ResponseMethod(Entry method, Context context) {
    this.method = method;
    this.world = new World(context.project(), List.of(new HttpLibrary()), context.configuration());
  }

  /** Whether it surely does not hand on a value that would let an origin in. */
  public boolean keeps(String value, String origin) {
    Execution.Outcome outcome =
        new Execution(world, path -> Sight.of(Set.of(path.effects())), Execution.Hope.FAINT)
            .run(method.with(List.of(Known.of(NAME), Known.of(value))), origin);
    return outcome.complete()
        && outcome.paths().stream().allMatch(path -> path.limit().isEmpty())
        && outcome.paths().stream().noneMatch(path -> letsIn(path, origin));
  }

  private static boolean letsIn(Path path, String origin) {
    return HeaderOutcome.of(path).stream().anyMatch(o -> o.answer(origin, path).harm() > 0);
  }
}
