package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Filters of a deployment descriptor, in the schema of any version. A filter without a mapping is
 * never asked.
 */
final class WebXml {

  /** A placeholder, or an entity that is declared elsewhere. */
  private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{|&[\\w.-]+;");

  private final XmlElement root;
  private final Context context;

  WebXml(XmlElement root, Context context) {
    this.root = root;
    this.context = context;
  }

  List<CorsPolicy> policies() {
    List<CorsPolicy> policies = new ArrayList<>();
    for (XmlElement filter : root.descendants().filter(e -> e.name().equals("filter")).toList()) {
      policy(filter).ifPresent(policies::add);
    }
    return policies;
  }

  private Optional<CorsPolicy> policy(XmlElement filter) {
    Optional<XmlElement> type = filter.child("filter-class");
    Optional<ShippedFilter> shipped = type.flatMap(t -> filterOf(t.text()));
    String name = filter.childText("filter-name").orElse("");
    List<XmlElement> mappings =
        root.descendants()
            .filter(e -> e.name().equals("filter-mapping"))
            .filter(e -> e.childText("filter-name").filter(name::equals).isPresent())
            .toList();
    if (type.isEmpty() || shipped.isEmpty() || mappings.isEmpty()) {
      return Optional.empty();
    }
    List<String> paths =
        mappings.stream()
            .flatMap(m -> m.children("url-pattern"))
            .map(XmlElement::text)
            .distinct()
            .toList();
    Scope scope = new Scope(paths, name, "");
    return Optional.of(
        shipped.get().policy(parameters(filter), type.get().textAt(), scope, context.versions()));
  }

  /** The shipped filter that a class is or extends, unless it reads its parameters itself. */
  private Optional<ShippedFilter> filterOf(String className) {
    return ShippedFilter.ofClass(className)
        .or(
            () ->
                context.project().type(className).stream()
                    .filter(type -> type.methods("init").isEmpty())
                    .flatMap(type -> context.project().librarySupertypes(type).stream())
                    .flatMap(name -> ShippedFilter.of(name).stream())
                    .findFirst());
  }

  private static InitParameters parameters(XmlElement filter) {
    InitParameters told = new InitParameters();
    filter
        .children("init-param")
        .forEach(
            p ->
                p.child("param-value")
                    .ifPresent(v -> told.put(p.childText("param-name").orElse(""), item(v))));
    return told;
  }

  private static Item item(XmlElement value) {
    return UNRESOLVED.matcher(value.text()).find()
        ? Item.unknown(value.text() + " has no value here", value.textAt())
        : Item.known(value.text(), value.textAt());
  }
}
