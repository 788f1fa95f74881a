package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Shipped filters and what registers them, as running code sees them. */
final class ServletLibrary implements Library {

  private static final Set<String> REGISTRATIONS =
      Set.of("FilterRegistrationBean", "FilterHolder", "FilterDef", "FilterInfo");

  private static final Set<String> ADDERS =
      Set.of("addFilter", "addFilterWithMapping", "addFilterAtIndex");

  private static final String PARAM = "_PARAM";
  private static final String PARAM_CORS = "PARAM_CORS_";

  private final Versions versions;
  private final StartParameters startParameters;

  ServletLibrary(Context context) {
    this.versions = context.versions();
    this.startParameters = new StartParameters(context);
  }

  @Override
  public Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    Optional<ShippedFilter> shipped = ShippedFilter.of(type);
    if (shipped.isPresent()) {
      return Optional.of(new FilterObject(shipped.get(), versions));
    }
    boolean takesOurs = arguments.isEmpty() || isOurs(arguments);
    Registration.Mapping mapping =
        type.isCalled("FilterRegistrationBean")
            ? Registration.Mapping.DEFAULT
            : Registration.Mapping.ELSEWHERE;
    return REGISTRATIONS.contains(type.simple()) && takesOurs
        ? Optional.of(register(arguments, mapping, site))
        : Optional.empty();
  }

  /** {@code Servlets.filter(name, type)} of Undertow. */
  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    return method.equals("filter") && type.is("io.undertow", "Servlets") && isOurs(arguments)
        ? Optional.of(register(arguments, Registration.Mapping.ELSEWHERE, site))
        : Optional.empty();
  }

  /** Parameters of the whole application are asked of its {@code ServletContext}. */
  private Value startParameter(Unknown receiver, String name, CallSite site) {
    return isOfApplication(receiver)
        ? startParameters.ofAll(name, site)
        : startParameters.value(name, site);
  }

  private static boolean isOfApplication(Unknown receiver) {
    return receiver.type().filter(type -> type.isCalled("ServletContext")).isPresent()
        || receiver.reason().contains("ServletContext");
  }

  private static boolean isOurs(List<Value> arguments) {
    return arguments.stream().anyMatch(a -> Registration.filterOf(a).isPresent());
  }

  private Registration register(
      List<Value> arguments, Registration.Mapping mapping, CallSite site) {
    Registration made =
        new Registration(mapping, site, versions).of(arguments).mapped(arguments, site);
    site.run().record(made);
    return made;
  }

  /** {@code ALLOWED_ORIGINS_PARAM} of Jetty, {@code PARAM_CORS_ALLOWED_ORIGINS} of Tomcat. */
  @Override
  public Optional<Value> constant(TypeName type, String name) {
    if (name.endsWith(PARAM) && type.isCalled("CrossOriginFilter")) {
      return Optional.of(Known.of(camel(name.substring(0, name.length() - PARAM.length()))));
    }
    boolean isCors = type.isCalled("CorsFilter") || type.isCalled("CORSFilter");
    return isCors && name.startsWith(PARAM_CORS)
        ? Optional.of(Known.of("cors." + dotted(name.substring(PARAM_CORS.length()))))
        : Optional.empty();
  }

  private static String dotted(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static String camel(String name) {
    StringBuilder text = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      text.append(
          text.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return text.toString();
  }

  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    if (method.equals("getName") && receiver.classObject().isPresent()) {
      return receiver
          .classObject()
          .map(type -> Known.of(ShippedFilter.className(type).orElse(type.qualified())));
    }
    if (method.equals("getInitParameter") && arguments.size() == 1) {
      return arguments.get(0) instanceof Known known
          ? known.text().map(name -> startParameter(receiver, name, site))
          : Optional.empty();
    }
    if (method.equals("getInitParameterNames") && !isOfApplication(receiver)) {
      return Optional.of(startParameters.names(site))
          .filter(names -> !names.isEmpty())
          .map(names -> new Known(Collections.enumeration(names)));
    }
    return ADDERS.contains(method) ? added(method, arguments, site) : Optional.empty();
  }

  private Optional<Value> added(String method, List<Value> arguments, CallSite site) {
    Optional<Registration> known =
        arguments.stream()
            .filter(Registration.class::isInstance)
            .map(Registration.class::cast)
            .findFirst();
    if (known.isPresent() || !isOurs(arguments)) {
      return known.map(r -> r.mapped(arguments, site));
    }
    Registration.Mapping mapping =
        method.equals("addFilter") && arguments.size() == 2
            ? Registration.Mapping.TO_COME
            : Registration.Mapping.ELSEWHERE;
    return Optional.of(register(arguments, mapping, site));
  }
}
