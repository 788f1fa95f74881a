package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.Switchable;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code FilterRegistrationBean} of Spring Boot with a filter of Spring's (Spring Boot 1.4 to 4.0):
 * one that is not enabled keeps the filter out of the container.
 */
public final class FilterRegistration implements Model {

  private final Value filter;

  /** A registration of a filter that may be switched off. */
  public FilterRegistration(Value filter) {
    this.filter = filter;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (method.equals("getFilter")) {
      return Optional.of(filter);
    }
    if (method.equals("setEnabled")
        && arguments.contains(Known.FALSE)
        && filter instanceof Switchable switchable) {
      switchable.switchOff(site.at());
    }
    return method.startsWith("set") || method.startsWith("add")
        ? Optional.of(Known.NULL)
        : Optional.empty();
  }
}
