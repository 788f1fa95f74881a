package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.DeploymentDescriptors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the program's own filters and servlets are told when they start: by an annotation, a
 * deployment descriptor, or the code that registers them. A parameter that nothing gives is null
 * (Jakarta Servlet 6.0, {@code FilterConfig.getInitParameter}); one that something gives is not.
 */
final class StartParameters {

  private final Context context;
  private final CodedParameters coded;

  StartParameters(Context context) {
    this.context = context;
    this.coded = new CodedParameters(context);
  }

  /** The value of a parameter that code of a filter or servlet asks for. */
  Value value(String name, CallSite site) {
    return started(site)
        .flatMap(type -> told(type, name, site).stream())
        .findFirst()
        .orElseGet(() -> Unknown.unset("the init parameter " + name));
  }

  /** The names of what annotations and descriptors tell the objects that may run this code. */
  Set<String> names(CallSite site) {
    Set<String> names = new LinkedHashSet<>();
    started(site)
        .forEach(
            type -> {
              new WebFilters(type.source(), context)
                  .told(type)
                  .ifPresent(told -> names.addAll(told.names()));
              names.addAll(context.configuration().initParameters(type.qualifiedName()).keySet());
            });
    return names;
  }

  /** The value of a parameter of the whole application. */
  Value ofAll(String name, CallSite site) {
    return described(DeploymentDescriptors.WHOLE_APPLICATION, name)
        .map(item -> value(name, item, site))
        .orElseGet(() -> Unknown.unset("the parameter " + name + " of the application"));
  }

  /** The classes whose objects may run this code. */
  private Stream<ProjectType> started(CallSite site) {
    Project project = context.project();
    String owner = site.owner().split("\\.", 2)[0];
    List<ProjectType> declaring =
        project.source(site.at().path()).stream()
            .flatMap(source -> source.types().stream())
            .filter(type -> type.simpleName().equals(owner))
            .toList();
    return Stream.concat(
        declaring.stream(),
        declaring.stream().flatMap(type -> project.implementations(type).stream()));
  }

  private Optional<Value> told(ProjectType type, String name, CallSite site) {
    return new WebFilters(type.source(), context)
        .told(type)
        .flatMap(parameters -> parameters.value(name))
        .or(() -> described(type.qualifiedName(), name))
        .or(() -> coded.value(type, name))
        .map(item -> value(name, item, site));
  }

  private Optional<Item> described(String className, String name) {
    return Optional.ofNullable(context.configuration().initParameters(className).get(name))
        .map(StartParameters::item);
  }

  private static Item item(ConfigEntry entry) {
    return entry.value().contains("${")
        ? Item.unknown(entry.value() + " has no value here", entry.valueAt())
        : Item.known(entry.value(), entry.valueAt());
  }

  private static Value value(String name, Item item, CallSite site) {
    Optional<String> text = item.text();
    if (text.isEmpty()) {
      return Unknown.given("the init parameter " + name);
    }
    Location at = item.at();
    site.run().trace(at, "the init parameter " + name + " is \"" + text.get() + "\"");
    return Known.of(text.get());
  }
}
