package io.github.corslint.framework.play;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.Versions;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys {@code play.filters.cors.*} (Play 3.0; up to 2.8 a listed {@code *} is an origin that
 * nobody has): without {@code allowedOrigins} everybody gets in, credentials are on unless switched
 * off, and whoever gets in is echoed. The keys mean nothing until the filter is enabled, which a
 * class with the application's filters may do as well.
 */
public final class Play implements Framework {

  /** Where builds say the version. */
  private static final List<String> NAMES =
      List.of(
          "com.typesafe.play:sbt-plugin",
          "org.playframework:sbt-plugin",
          "com.typesafe.play:filters-helpers",
          "com.typesafe.play:filters-helpers_2.13",
          "com.typesafe.play:filters-helpers_2.12",
          "com.typesafe.play:play_2.13",
          "com.typesafe.play:play_2.12",
          "playVersion",
          "play.version");

  private static final String CORS = "play.filters.cors";
  private static final String ORIGINS = CORS + ".allowedOrigins";
  private static final String CREDENTIALS = CORS + ".supportsCredentials";
  private static final List<String> ENABLED = List.of("play.filters.enabled", "play.http.filters");
  private static final String FILTER = "play.filters.cors.CORSFilter";

  @Override
  public List<String> words() {
    return List.of("filters.cors");
  }

  @Override
  public List<CorsPolicy> declared(JavaSource source, Context context) {
    List<Location> filters =
        source.types().stream()
            .filter(type -> chains(type, context.project()))
            .flatMap(type -> given(type, source, context.project()))
            .map(source::location)
            .toList();
    return filters.isEmpty() || configuresOrigins(source, context)
        ? List.of()
        : filters.stream().map(at -> withoutOrigins(at, source, context)).toList();
  }

  /** Where a class is given the filter: by a constructor, or in a field that a container fills. */
  private static Stream<Node> given(ProjectType type, JavaSource source, Project project) {
    Stream<Parameter> parameters =
        type.constructors().stream()
            .flatMap(constructor -> constructor.getParameters().stream())
            .filter(parameter -> isFilter(parameter.getType(), source, project));
    Stream<VariableDeclarator> fields =
        type.fields().stream()
            .filter(field -> field.isAnnotationPresent("Inject"))
            .flatMap(field -> field.getVariables().stream())
            .filter(variable -> isFilter(variable.getType(), source, project));
    return Stream.concat(parameters, fields);
  }

  /** Keys that name origins make a policy of their own. */
  private static boolean configuresOrigins(JavaSource source, Context context) {
    String path = source.path();
    return !context.configuration().entries(ORIGINS, path).isEmpty()
        || context.configuration().property(ORIGINS, path).isPresent();
  }

  /** Whether a class says which filters an application has ({@code play.http.filters}). */
  private static boolean chains(ProjectType type, Project project) {
    return project.librarySupertypes(type).stream()
        .anyMatch(t -> t.is("play.http", "DefaultHttpFilters") || t.is("play.http", "HttpFilters"));
  }

  private static boolean isFilter(Type type, JavaSource source, Project project) {
    return project.resolve(source, type).is("play.filters.cors", "CORSFilter");
  }

  private static CorsPolicy withoutOrigins(Location at, JavaSource source, Context context) {
    boolean isOff =
        context
            .configuration()
            .property(CREDENTIALS, source.path())
            .filter(text -> text.strip().equals("false"))
            .isPresent();
    return new PolicyDraft("Play CORSFilter", at, Scope.of(source.types().get(0).simpleName()))
        .everybody(at)
        .credentials(new Setting.Is<>(!isOff, at))
        .star(PolicyDraft.STAR_OR_ECHO)
        .policy();
  }

  @Override
  public List<String> configurationWords() {
    return List.of("play.filters", "CORSFilter");
  }

  @Override
  public List<CorsPolicy> configured(ConfiguredKeys keys, Context context) {
    Optional<Item> filter =
        ENABLED.stream().flatMap(k -> keys.items(k).stream()).filter(i -> i.is(FILTER)).findFirst();
    Optional<Location> at =
        keys.placeOf(ORIGINS).or(() -> filter.map(Item::at)).or(() -> keys.placeOf(CORS));
    boolean isOurs = keys.touches(CORS) || filter.isPresent();
    boolean isOff = keys.items("play.filters.disabled").stream().anyMatch(i -> i.is(FILTER));
    return isOurs && !isOff && at.isPresent() && (filter.isPresent() || keys.touches(ORIGINS))
        ? List.of(policy(keys, at.get(), knowsStar(context, keys.path())))
        : List.of();
  }

  private static boolean knowsStar(Context context, String path) {
    return Versions.firstOf(context.versions(), NAMES, path)
        .filter(version -> !version.isAtLeast(2, 9))
        .isEmpty();
  }

  private static CorsPolicy policy(ConfiguredKeys keys, Location at, boolean knowsStar) {
    PolicyDraft draft =
        new PolicyDraft(
            "configuration key " + CORS, at, new Scope(List.of(), CORS, keys.profile()));
    List<Item> origins = keys.whole(ORIGINS);
    boolean isNull = keys.value(ORIGINS).filter(i -> i.is("null")).isPresent();
    if (keys.placeOf(ORIGINS).isEmpty() || isNull) {
      draft.everybody(at);
    }
    for (Item origin : isNull ? List.<Item>of() : origins) {
      if (knowsStar && origin.is("*")) {
        draft.everybody(origin.at());
      } else {
        draft.exact(origin);
      }
    }
    boolean listed = knowsStar && origins.stream().anyMatch(i -> i.is("*"));
    return draft
        .credentialsUnlessOff(keys.flag(CREDENTIALS))
        .star(listed ? PolicyDraft.STAR_ALWAYS : PolicyDraft.STAR_OR_ECHO)
        .methods(keys.list(CORS + ".allowedHttpMethods"))
        .allowedHeaders(keys.list(CORS + ".allowedHttpHeaders"))
        .exposedHeaders(keys.list(CORS + ".exposedHeaders"))
        .policy();
  }
}
