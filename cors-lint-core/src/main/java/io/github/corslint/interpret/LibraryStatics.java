package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;

/** Static methods of types that are not in the tree. */
record LibraryStatics(Run run, UnknownCalls unknownCalls) {

  /** What one gives; unknown where no model, nor the JDK, says. */
  Value call(TypeName name, String method, List<Value> arguments, CallSite site) {
    return run.ask(l -> l.invokeStatic(name, method, arguments, site))
        .or(() -> PropertyFiles.bundle(name.simple(), method, arguments, site))
        .or(() -> ResourceFile.opened(method, arguments, site))
        .or(() -> TextFiles.call(name, method, arguments, site))
        .or(() -> Machine.call(name, method, arguments, site))
        .or(() -> Futures.call(name, method, arguments, site))
        .or(() -> EnumCollections.call(name, method, arguments, run))
        .or(() -> CopiedProperties.call(name, method, arguments, site))
        .or(() -> JdkTypes.invokeStatic(name, method, arguments, site))
        .or(() -> Namesakes.call(name, method, arguments, site))
        .orElseGet(
            () -> unknownCalls.call(Unknown.of(name, name.simple()), method, arguments, site));
  }
}
