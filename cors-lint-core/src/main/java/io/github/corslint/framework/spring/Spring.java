package io.github.corslint.framework.spring;

import io.github.corslint.framework.Combination;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Offers;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.spring.filter.IdleBeans;
import io.github.corslint.framework.spring.filter.WrappedResponses;
import io.github.corslint.framework.spring.graphql.GraphQlKeys;
import io.github.corslint.framework.spring.handler.ComposedAnnotation;
import io.github.corslint.framework.spring.handler.CrossOriginAnnotations;
import io.github.corslint.framework.spring.keys.BoundConfigurations;
import io.github.corslint.framework.spring.security.GuardedPreflights;
import io.github.corslint.framework.spring.websocket.HandshakeGates;
import io.github.corslint.framework.spring.websocket.HandshakeHooks;
import io.github.corslint.framework.spring.xml.FilterProxies;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Library;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Spring MVC and WebFlux: annotations, registries, configuration objects and filters built on them.
 */
public final class Spring implements Framework {

  @Override
  public List<String> words() {
    return List.of(
        "CrossOrigin",
        "CorsConfiguration",
        "CorsRegistr",
        "AllowedOrigin",
        "cors(",
        "HttpMethod.OPTIONS",
        "isPreFlightRequest",
        "HandshakeInterceptor",
        "HandshakeHandler");
  }

  @Override
  public List<String> configurationWords() {
    return List.of(
        "cors", "Access-Control-Allow-Origin", "allowed-origin", "graphql", "intercept-url");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new SpringLibrary(context.versions(), context.configuration()));
  }

  @Override
  public List<Recovered> recovered(JavaSource source, Context context) {
    return new CrossOriginAnnotations(source, context).policies();
  }

  @Override
  public Set<Offers.Offer> offered(JavaSource source, Offers offers) {
    return ComposedAnnotation.offered(source, offers);
  }

  @Override
  public List<Entry> configuredEntries(JavaSource source, Context context) {
    return HandshakeHooks.ofBeans(source, context);
  }

  @Override
  public List<String> handlerWords() {
    return List.of(
        "Mapping",
        "Exchange(",
        "RestController",
        "stereotype",
        "SpringBootApplication",
        "addPathPrefix",
        "HttpSecurity",
        "WebSecurity",
        "FilterRegistrationBean",
        "context.annotation",
        "addInterceptor",
        "ServletComponentScan",
        "ServletInitializer");
  }

  @Override
  public Combination combine(Unit unit, Context context) {
    IdleBeans idle = new IdleBeans(HandshakeGates.without(unit), context);
    Combination combination =
        new EffectivePolicies(idle.others(), HandshakeGates.of(unit), context).combine();
    WrappedResponses wrapped = new WrappedResponses(unit.sources(), context);
    List<Recovered> recovered = new ArrayList<>();
    combination.recovered().forEach(each -> recovered.add(wrapped.seenThrough(each)));
    recovered.addAll(idle.shadowed());
    if (unit.sources().isEmpty()) {
      return new Combination(recovered, combination.endpoints());
    }
    new GuardedPreflights(unit, context)
        .policies()
        .forEach(policy -> recovered.add(Recovered.alone(policy)));
    return new Combination(recovered, combination.endpoints());
  }

  @Override
  public List<Recovered> recovered(ConfiguredKeys keys, Context context) {
    List<BoundConfigurations.Bound> own = new BoundConfigurations(context).of(keys);
    List<Recovered> policies = new ArrayList<>();
    new SpringKeys(keys, context.versions(), own)
        .policies()
        .forEach(policy -> policies.add(Recovered.alone(policy)));
    policies.addAll(new GraphQlKeys(keys, context).policies());
    return policies;
  }

  @Override
  public List<Recovered> recovered(XmlElement root, Context context) {
    FilterProxies proxies = new FilterProxies(List.of(), false);
    return SpringXml.of(List.of(root), proxies, HandshakeGates.NONE, context).recovered();
  }
}
