package io.github.corslint;

import io.github.corslint.framework.ClientCode;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.HeaderCode;
import io.github.corslint.framework.armeria.Armeria;
import io.github.corslint.framework.atmosphere.Atmosphere;
import io.github.corslint.framework.caching.Caching;
import io.github.corslint.framework.camel.Camel;
import io.github.corslint.framework.guice.Guice;
import io.github.corslint.framework.helidon.Helidon;
import io.github.corslint.framework.javalin.Javalin;
import io.github.corslint.framework.jaxrs.JaxRs;
import io.github.corslint.framework.jetty.Jetty;
import io.github.corslint.framework.jooby.Jooby;
import io.github.corslint.framework.liberty.Liberty;
import io.github.corslint.framework.light4j.Light4j;
import io.github.corslint.framework.micronaut.Micronaut;
import io.github.corslint.framework.muserver.MuServer;
import io.github.corslint.framework.netty.Netty;
import io.github.corslint.framework.play.Play;
import io.github.corslint.framework.quarkus.Quarkus;
import io.github.corslint.framework.reactive.Reactor;
import io.github.corslint.framework.servlet.ServletFilters;
import io.github.corslint.framework.spring.Spring;
import io.github.corslint.framework.storage.ObjectStorage;
import io.github.corslint.framework.struts.Struts;
import io.github.corslint.framework.undertow.Undertow;
import io.github.corslint.framework.vertx.Vertx;
import io.github.corslint.framework.websocket.JakartaWebSocket;
import io.github.corslint.rule.AnyOriginWithCredentials;
import io.github.corslint.rule.AnyWebSocketOrigin;
import io.github.corslint.rule.ConflictingHeaders;
import io.github.corslint.rule.CorsNotApplied;
import io.github.corslint.rule.DevelopmentOrigin;
import io.github.corslint.rule.ExposedCredentialHeader;
import io.github.corslint.rule.IneffectiveOriginCheck;
import io.github.corslint.rule.InsecureSchemeOrigin;
import io.github.corslint.rule.InvalidConfiguration;
import io.github.corslint.rule.InvalidSuppression;
import io.github.corslint.rule.LongPreflightCache;
import io.github.corslint.rule.MalformedOrigin;
import io.github.corslint.rule.MissingVaryOrigin;
import io.github.corslint.rule.NullOrigin;
import io.github.corslint.rule.PermissiveHeaders;
import io.github.corslint.rule.PermissiveMethods;
import io.github.corslint.rule.PermitAllPreflight;
import io.github.corslint.rule.PrivateNetworkAccess;
import io.github.corslint.rule.ReflectedOrigin;
import io.github.corslint.rule.ReflectedRequestHeaders;
import io.github.corslint.rule.Rule;
import io.github.corslint.rule.ShadowedConfiguration;
import io.github.corslint.rule.StorageCors;
import io.github.corslint.rule.SubdomainTrust;
import io.github.corslint.rule.UndecidableOrigin;
import io.github.corslint.rule.UnusedSuppression;
import io.github.corslint.rule.WeakOriginCheck;
import io.github.corslint.rule.WeakOriginPattern;
import io.github.corslint.rule.WildcardOrigin;
import io.github.corslint.rule.WildcardWithCredentials;
import java.util.List;

/** What cors-lint knows: plain lists, in the order of the codes. */
public final class Catalog {

  /** Every framework. */
  public static final List<Framework> FRAMEWORKS =
      List.of(
          new Spring(),
          new Quarkus(),
          new Micronaut(),
          new JaxRs(),
          new ServletFilters(),
          new JakartaWebSocket(),
          new Vertx(),
          new Javalin(),
          new Jetty(),
          new Helidon(),
          new Armeria(),
          new Netty(),
          new Jooby(),
          new Light4j(),
          new Atmosphere(),
          new MuServer(),
          new Camel(),
          new Play(),
          new Liberty(),
          new Undertow(),
          new Struts(),
          new ObjectStorage(),
          new ClientCode(),
          new Reactor(),
          new Caching(),
          new Guice(),
          new HeaderCode());

  /** Every rule. */
  public static final List<Rule> RULES =
      List.of(
          new AnyOriginWithCredentials(),
          new ReflectedOrigin(),
          new WildcardOrigin(),
          new NullOrigin(),
          new AnyWebSocketOrigin(),
          new StorageCors(),
          new WeakOriginPattern(),
          new WeakOriginCheck(),
          new IneffectiveOriginCheck(),
          new InsecureSchemeOrigin(),
          new WildcardWithCredentials(),
          new MalformedOrigin(),
          new ConflictingHeaders(),
          new InvalidConfiguration(),
          new CorsNotApplied(),
          new ShadowedConfiguration(),
          new DevelopmentOrigin(),
          new MissingVaryOrigin(),
          new ReflectedRequestHeaders(),
          new ExposedCredentialHeader(),
          new SubdomainTrust(),
          new PermissiveMethods(),
          new PermissiveHeaders(),
          new LongPreflightCache(),
          new PrivateNetworkAccess(),
          new PermitAllPreflight(),
          new UndecidableOrigin(),
          new UnusedSuppression(),
          new InvalidSuppression());

  private Catalog() {}
}
