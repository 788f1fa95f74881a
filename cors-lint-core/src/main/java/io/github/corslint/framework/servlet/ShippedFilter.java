package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Expressions;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.Versions;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins.Star;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.TypeName;
import io.github.corslint.syntax.config.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A filter that comes with a container or a library, and what its init parameters mean. */
enum ShippedFilter {
  /** Tomcat 7.0.85 to 11.0; before CVE-2018-8014 was mended it let everybody in by default. */
  TOMCAT("Tomcat CorsFilter", "cors.allowed.origins"),
  /** Jetty 9.4 to 12: everybody with credentials by default. */
  JETTY("Jetty CrossOriginFilter", "allowedOrigins"),
  /** CORS Filter 2.4 and 3.0 of Vladimir Dzhuvinov: everybody with credentials by default. */
  DZHUVINOV("CORSFilter of thetransactioncompany", "cors.allowOrigin"),
  /** eBay cors-filter 1.0.1: everybody with credentials by default, and no {@code Vary}. */
  EBAY("eBay CORSFilter", "cors.allowed.origins"),
  /** Hadoop 3.4: credentials always, everybody by default. */
  HADOOP("Hadoop CrossOriginFilter", "allowed-origins");

  private static final Pattern MORE_THAN_GLOB = Pattern.compile("[?+()|^$\\[{\\\\]");

  private static final String DZHUVINOVS = "com.thetransactioncompany.cors.";

  private static final Map<String, ShippedFilter> BY_CLASS =
      Map.of(
          "org.apache.catalina.filters.CorsFilter",
          TOMCAT,
          "org.eclipse.jetty.servlets.CrossOriginFilter",
          JETTY,
          "org.eclipse.jetty.ee8.servlets.CrossOriginFilter",
          JETTY,
          "org.eclipse.jetty.ee9.servlets.CrossOriginFilter",
          JETTY,
          "org.eclipse.jetty.ee10.servlets.CrossOriginFilter",
          JETTY,
          "org.eclipse.jetty.ee11.servlets.CrossOriginFilter",
          JETTY,
          DZHUVINOVS + "CORSFilter",
          DZHUVINOV,
          DZHUVINOVS + "autoreconf.AutoReconfigurableCORSFilter",
          DZHUVINOV,
          "org.ebaysf.web.cors.CORSFilter",
          EBAY,
          "org.apache.hadoop.security.http.CrossOriginFilter",
          HADOOP);

  private static final Star FAILS =
      new Star(
          Star.Reply.STAR,
          Star.Reply.FAILS,
          "Tomcat's filter throws an exception at the start when * meets credentials");

  private final String surface;
  private final String originsParameter;

  ShippedFilter(String surface, String originsParameter) {
    this.surface = surface;
    this.originsParameter = originsParameter;
  }

  /** The names of init parameters that have a part in who gets in. */
  List<String> parameters() {
    return switch (this) {
      case TOMCAT, EBAY -> List.of(originsParameter, "cors.support.credentials");
      case JETTY -> List.of(originsParameter, "allowCredentials");
      case DZHUVINOV ->
          List.of(
              originsParameter,
              "cors.supportsCredentials",
              "cors.allowSubdomains",
              "cors.configurationFile");
      case HADOOP -> List.of(originsParameter);
    };
  }

  static Optional<ShippedFilter> ofClass(String qualifiedName) {
    return Optional.ofNullable(BY_CLASS.get(qualifiedName));
  }

  /** The shipped filter that a name may mean. */
  static Optional<ShippedFilter> of(TypeName name) {
    return className(name).flatMap(ShippedFilter::ofClass);
  }

  /** The class of a shipped filter that a name may mean. */
  static Optional<String> className(TypeName name) {
    return name.candidates().stream().filter(BY_CLASS::containsKey).findFirst();
  }

  /** Whether a policy is that of a shipped filter, by what it is called. */
  static boolean isSurface(String name) {
    return ofSurface(name).isPresent();
  }

  /** The filter whose policies are called so. */
  static Optional<ShippedFilter> ofSurface(String name) {
    return Stream.of(values()).filter(filter -> filter.surface.equals(name)).findFirst();
  }

  /** Whether it answers an origin that it does not let in itself, with 403. */
  boolean refuses() {
    return this == TOMCAT || this == DZHUVINOV || this == EBAY;
  }

  /** The policy of a filter that stands at a place and was told this. */
  CorsPolicy policy(InitParameters told, Location filterAt, Scope scope, Versions versions) {
    Location at = told.value(originsParameter).map(Item::at).orElse(filterAt);
    PolicyDraft draft = new PolicyDraft(surface, at, scope);
    PolicyDraft filled =
        switch (this) {
          case TOMCAT -> tomcat(draft, told, at, oldTomcat(versions, at.path()));
          case JETTY -> jetty(draft, told, at);
          case DZHUVINOV -> dzhuvinov(draft, told, at);
          case EBAY -> tomcat(draft, told, at, Optional.of(PolicyDraft.STAR_OR_ECHO)).varied(false);
          case HADOOP -> hadoop(draft, told, at);
        };
    return filled.policy();
  }

  /**
   * The filter of Tomcat.
   *
   * @param open what a filter does with {@code *} that lets everybody in by default; empty for one
   *     that does not
   */
  private PolicyDraft tomcat(
      PolicyDraft draft, InitParameters told, Location at, Optional<Star> open) {
    Optional<Item> origins = told.value(originsParameter);
    if (origins.filter(i -> i.is("*")).isPresent() || (open.isPresent() && origins.isEmpty())) {
      draft.everybody(at);
    } else {
      told.commas(originsParameter).forEach(draft::exact);
    }
    Setting<Boolean> credentials = told.flag("cors.support.credentials");
    return (open.isPresent()
            ? draft.credentialsUnlessOff(credentials)
            : draft.credentials(credentials))
        .star(open.orElse(FAILS))
        .methods(told.list("cors.allowed.methods"))
        .allowedHeaders(told.list("cors.allowed.headers"))
        .exposedHeaders(told.list("cors.exposed.headers"));
  }

  /** What a Tomcat before the mending does with {@code *}. */
  private static Optional<Star> oldTomcat(Versions versions, String path) {
    return Stream.of(
            "org.apache.tomcat.embed:tomcat-embed-core", "org.apache.tomcat:tomcat-catalina")
        .map(name -> name.split(":"))
        .flatMap(name -> versions.library(name[0], name[1], path).stream())
        .findFirst()
        .filter(ShippedFilter::isBeforeMending)
        .map(
            version ->
                new Star(
                    Star.Reply.STAR,
                    Star.Reply.ECHO,
                    "Tomcat "
                        + version
                        + " (by the build file) echoes every origin beside credentials, which are"
                        + " on by default"));
  }

  private static boolean isBeforeMending(Version v) {
    Version mended =
        switch (v.major()) {
          case 7 -> new Version(7, 0, 89);
          case 8 -> v.minor() == 0 ? new Version(8, 0, 53) : new Version(8, 5, 32);
          default -> new Version(9, 0, 9);
        };
    return v.major() >= 7 && v.compareTo(mended) < 0;
  }

  private PolicyDraft jetty(PolicyDraft draft, InitParameters told, Location at) {
    List<Item> origins = told.commas(originsParameter);
    boolean isSaid = told.value(originsParameter).isPresent();
    if (!isSaid || origins.stream().anyMatch(o -> o.is("*"))) {
      draft.everybody(at);
    } else {
      origins.forEach(o -> exactOrGlob(o, draft));
    }
    return draft
        .credentialsUnlessOff(told.flag("allowCredentials"))
        .star(PolicyDraft.ECHO)
        .methods(told.list("allowedMethods"))
        .allowedHeaders(told.list("allowedHeaders"))
        .exposedHeaders(told.list("exposedHeaders"));
  }

  /** An entry with {@code *} becomes an expression in which only dots are escaped. */
  private static void exactOrGlob(Item origin, PolicyDraft draft) {
    String text = origin.text().orElse("");
    String expression = text.replace(".", "\\.").replace("*", ".*");
    if (!text.contains("*")) {
      draft.exact(origin);
    } else if (MORE_THAN_GLOB.matcher(text).find()) {
      draft.regex(Item.known(expression, origin.at()), Expressions::whole);
    } else {
      draft.pattern(origin, t -> Expressions.whole(expression));
    }
  }

  private PolicyDraft dzhuvinov(PolicyDraft draft, InitParameters told, Location at) {
    List<Item> origins = told.commasOrBlanks(originsParameter);
    if (told.value("cors.configurationFile").isPresent() && origins.isEmpty()) {
      draft.exact(Item.unknown("a configuration file of the filter's own", at));
    } else if (origins.isEmpty() || origins.stream().anyMatch(o -> o.is("*"))) {
      draft.everybody(at);
    }
    origins.forEach(o -> refusal(o, origins.size()).ifPresent(why -> draft.refused(why, o.at())));
    boolean subdomains = told.flag("cors.allowSubdomains").is(Boolean.TRUE::equals);
    origins.stream()
        .filter(o -> !o.is("*"))
        .forEach(
            o -> {
              draft.exact(o);
              if (subdomains) {
                draft.pattern(o, t -> Optional.of(ofSubdomains(t)));
              }
            });
    return draft
        .credentialsUnlessOff(told.flag("cors.supportsCredentials"))
        .methods(told.list("cors.supportedMethods"))
        .allowedHeaders(told.list("cors.supportedHeaders"))
        .exposedHeaders(told.list("cors.exposedHeaders"));
  }

  /** Why the filter does not start with an entry, if so. */
  private static Optional<String> refusal(Item origin, int entries) {
    if (origin.is("*")) {
      return entries == 1
          ? Optional.empty()
          : Optional.of("the filter does not start unless * is the only entry");
    }
    return origin
        .text()
        .filter(t -> !t.matches("[A-Za-z][A-Za-z0-9+.-]*://[^/\\s]+.*"))
        .map(t -> "the filter does not start, as " + t + " is not an address");
  }

  private static Predicate<String> ofSubdomains(String origin) {
    int host = origin.indexOf("://") + 3;
    return host < 3
        ? o -> false
        : o -> o.startsWith(origin.substring(0, host)) && o.endsWith("." + origin.substring(host));
  }

  private PolicyDraft hadoop(PolicyDraft draft, InitParameters told, Location at) {
    List<Item> origins = told.commas(originsParameter);
    boolean isSaid = told.value(originsParameter).isPresent();
    if (!isSaid || origins.stream().anyMatch(o -> o.is("*"))) {
      draft.everybody(at);
    }
    origins.stream().filter(o -> !o.is("*")).forEach(o -> hadoopEntry(o, draft));
    return draft.alwaysWithCredentials().varied(false);
  }

  private static void hadoopEntry(Item origin, PolicyDraft draft) {
    String text = origin.text().orElse("");
    if (text.startsWith("regex:")) {
      Item expression = Item.known(text.substring("regex:".length()), origin.at());
      draft.regex(expression, Expressions::whole);
    } else {
      exactOrGlob(origin, draft);
    }
  }
}
