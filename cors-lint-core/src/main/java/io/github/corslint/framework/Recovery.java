package io.github.corslint.framework;

import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.World;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.JavaSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Recovers every policy of a file: what its annotations declare, and what its code does when it is
 * run.
 */
public final class Recovery {

  private final List<Framework> frameworks;
  private final Context context;
  private final World world;

  /** A recovery by these frameworks in one tree. */
  public Recovery(List<Framework> frameworks, Context context) {
    this.frameworks = List.copyOf(frameworks);
    this.context = context;
    List<Library> libraries = new ArrayList<>();
    frameworks.forEach(f -> f.library(context).ifPresent(libraries::add));
    this.world = new World(context.project(), libraries, context.configuration());
  }

  /** The policies that a file sets up. */
  public List<CorsPolicy> policies(JavaSource source) {
    List<CorsPolicy> policies = new ArrayList<>();
    frameworks.forEach(f -> policies.addAll(f.declared(source, context)));
    for (Entry entry : new Entries(context.project(), source).find()) {
      policies.addAll(
          new HandWritten(new Runs(new Execution(world), entry, context.meant())).policies());
    }
    return policies;
  }
}
