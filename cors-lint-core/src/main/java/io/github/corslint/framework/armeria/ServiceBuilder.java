package io.github.corslint.framework.armeria;

import io.github.corslint.framework.CodedPolicy;
import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What {@code CorsService.builder} makes (Armeria 1.31): credentials make everybody an echo, and an
 * expression may match any part of the origin. {@code andForOrigins} begins a policy of its own,
 * {@code and} goes back to the first.
 */
final class ServiceBuilder extends CodedPolicy {

  private final String factory;
  private final Optional<ServiceBuilder> first;

  ServiceBuilder(
      String factory, List<Value> arguments, Optional<ServiceBuilder> first, CallSite site) {
    super("Armeria CorsService", site);
    this.factory = factory;
    this.first = first;
    for (Value argument : arguments) {
      if (isPredicate(argument)) {
        askedBy(argument, site).ifPresent(origins()::add);
      } else {
        origins().addAll(Item.of(List.of(argument), site));
      }
    }
  }

  private static boolean isPredicate(Value value) {
    return value instanceof Closure
        || value instanceof Instance
        || value.raw() instanceof Predicate<?>;
  }

  /** The origin of this run's request when the predicate lets it in. */
  private static Optional<Item> askedBy(Value predicate, CallSite site) {
    Known origin = site.run().readOrigin(site);
    Value verdict = site.run().call(predicate, List.of(origin), site);
    if (verdict.equals(Known.TRUE)) {
      return Optional.of(Item.known(origin.text().orElse(""), site.argumentAt(0)));
    }
    return verdict.equals(Known.FALSE)
        ? Optional.empty()
        : Optional.of(Item.unknown("a predicate whose answer is not known", site.argumentAt(0)));
  }

  @Override
  protected boolean told(String method, List<Value> arguments, CallSite site) {
    switch (method) {
      case "allowCredentials" -> credentials(arguments, site);
      case "allowNullOrigin" -> origins().add(Item.known("null", site.nameAt()));
      default -> {
        return method.startsWith("andFor");
      }
    }
    return true;
  }

  @Override
  protected Value after(String method, List<Value> arguments, CallSite site) {
    if (method.startsWith("andFor")) {
      return new ServiceBuilder(method, arguments, Optional.of(first.orElse(this)), site)
          .recorded(site);
    }
    return method.equals("and") ? first.orElse(this) : this;
  }

  @Override
  protected PolicyDraft fill(PolicyDraft draft) {
    if (factory.equals("builderForAnyOrigin") || origins().stream().anyMatch(o -> o.is("*"))) {
      return draft.everybody(origins().isEmpty() ? madeAt() : origins().get(0).at());
    }
    boolean isExpression = factory.endsWith("ForOriginRegex");
    for (Item origin : origins()) {
      if (isExpression && !origin.is("null")) {
        draft.regex(origin, Expressions::anywhere);
      } else {
        draft.exactIgnoringCase(origin);
      }
    }
    return draft;
  }
}
