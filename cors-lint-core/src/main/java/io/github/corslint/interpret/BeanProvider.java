package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What hands out beans when it is asked: {@code ObjectProvider} and {@code ObjectFactory} of Spring
 * (Framework 4.3 to 7.0), {@code Provider} and {@code Instance} of Jakarta.
 */
final class BeanProvider implements Model {

  private final List<Bean> beans;
  private final Optional<Value> meant;

  /**
   * One of these beans.
   *
   * @param beans all of the type, in the order of their declaration
   * @param meant the one that is handed out; empty when there is more than one
   */
  BeanProvider(List<Bean> beans, Optional<Value> meant) {
    this.beans = List.copyOf(beans);
    this.meant = meant;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "get", "getObject", "getIfAvailable" -> meant;
      case "getIfUnique" -> meant.or(() -> otherwise(arguments, site));
      case "ifAvailable", "ifUnique" -> {
        meant.ifPresent(bean -> arguments.forEach(a -> site.run().call(a, List.of(bean), site)));
        yield Optional.of(Known.NULL);
      }
      case "isResolvable" -> meant.map(bean -> Known.TRUE);
      case "isUnsatisfied" -> Optional.of(Known.FALSE);
      case "stream", "orderedStream", "iterator", "forEach" ->
          beans.isEmpty() ? Optional.empty() : each(method, arguments, site);
      default -> Optional.empty();
    };
  }

  private Optional<Value> each(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "stream" -> Optional.of(new Known(values(beans).stream()));
      case "orderedStream" -> Optional.of(new Known(values(ordered(beans, site.run())).stream()));
      case "iterator" -> Optional.of(new Known(values(beans).iterator()));
      default -> {
        for (Bean bean : beans) {
          arguments.forEach(a -> site.run().call(a, List.of(bean.value()), site));
        }
        yield Optional.of(Known.NULL);
      }
    };
  }

  private static Optional<Value> otherwise(List<Value> arguments, CallSite site) {
    return arguments.isEmpty()
        ? Optional.of(Known.NULL)
        : Optional.of(site.run().call(arguments.get(0), List.of(), site));
  }

  /** Beans as containers sort them; those of equal order stay as they are. */
  static List<Bean> ordered(List<Bean> beans, Run run) {
    if (beans.size() < 2) {
      return beans;
    }
    List<Bean> ordered = new ArrayList<>(beans);
    IdentityHashMap<Bean, Integer> orders = new IdentityHashMap<>();
    beans.forEach(bean -> orders.put(bean, bean.order(run)));
    ordered.sort(Comparator.comparing(orders::get));
    return ordered;
  }

  static List<Object> values(List<Bean> beans) {
    List<Object> values = new ArrayList<>();
    beans.forEach(bean -> values.add(bean.value().raw()));
    return values;
  }
}
