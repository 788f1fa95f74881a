package io.github.corslint.interpret;

import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A builder that Lombok's {@code @Builder} generates (Lombok 1.18). */
final class LombokBuilder implements Model {

  private final Instance made;

  private LombokBuilder(Instance made) {
    this.made = made;
  }

  /** The builder that a static method of a class returns. */
  static Optional<Value> start(
      ProjectType type, String method, List<Value> arguments, CallSite site) {
    return Lombok.hasBuilder(type) && method.equals("builder") && arguments.isEmpty()
        ? Optional.of(
            new LombokBuilder(
                site.run()
                    .interpreter()
                    .objects()
                    .instantiate(type, List.of(), Optional.empty(), false, site)))
        : Optional.empty();
  }

  /** The builder that an object gives of itself. */
  static Optional<Value> of(Instance object, String method) {
    return Lombok.hasBuilder(object.type()) && method.equals("toBuilder")
        ? Optional.of(new LombokBuilder(object.copy()))
        : Optional.empty();
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (method.equals("build") && arguments.isEmpty()) {
      return Optional.of(made);
    }
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    Optional<String> single = field(method);
    Optional<String> whole = single.isPresent() ? single : collection(method);
    whole.ifPresent(
        name ->
            made.fields()
                .put(name, single.isPresent() ? arguments.get(0) : grown(name, arguments)));
    return whole.map(name -> this);
  }

  private Optional<String> field(String name) {
    return Lombok.variables(made.type())
        .map(VariableDeclarator::getNameAsString)
        .filter(name::equals)
        .findFirst();
  }

  /** The collection to which a method adds one element, by its name in the singular. */
  private Optional<String> collection(String singular) {
    return Lombok.variables(made.type())
        .map(VariableDeclarator::getNameAsString)
        .filter(name -> name.equals(singular + "s") || name.equals(singular + "es"))
        .findFirst();
  }

  private Value grown(String name, List<Value> element) {
    List<Object> all = new ArrayList<>();
    if (made.fields().get(name) instanceof Known known
        && known.java() instanceof Collection<?> collection) {
      all.addAll(collection);
    }
    all.add(element.get(0).raw());
    return new Known(all);
  }
}
