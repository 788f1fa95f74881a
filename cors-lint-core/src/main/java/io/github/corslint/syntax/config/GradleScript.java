package io.github.corslint.syntax.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a script of Gradle or sbt, a version catalog or {@code gradle.properties} writes plainly.
 * Scripts are programs; anything cleverer than a coordinate, a plugin or a variable is not
 * understood.
 *
 * @param artifacts by {@code group:name}: how the version is written, be it a text or a variable
 * @param variables by name, with dots for dashes and underscores
 * @param dependencies as {@code group:artifact}, empty for each that is written in another way
 */
record GradleScript(
    Map<String, String> artifacts,
    Map<String, String> variables,
    List<Optional<String>> dependencies) {

  private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^[ \\t]*(?://|#).*$");

  /** {@code 'group:name:1.0'}, also with a variable inside. */
  private static final Pattern COORDINATE =
      Pattern.compile("['\"]([\\w.-]++):([\\w.-]++):([^'\":@\\s]++)");

  /** {@code 'group:name:' + version}. */
  private static final Pattern SUM =
      Pattern.compile("['\"]([\\w.-]++):([\\w.-]++):['\"][ \\t]*\\+[ \\t]*([\\w.]++)");

  /** {@code "group" % "name" % "1.0"} of sbt. */
  private static final Pattern SBT =
      Pattern.compile(
          "\"([\\w.-]++)\"[ \\t]*%{1,3}[ \\t]*\"([\\w.-]++)\"[ \\t]*%[ \\t]*(\"[^\"\\n]++\"|[\\w.]++)");

  /** {@code group: 'g', name: 'n', version: ...} of scripts and its like of catalogs. */
  private static final Pattern PARTS =
      Pattern.compile(
          "\\bgroup[ \\t]*[:=][ \\t]*['\"]([\\w.-]++)['\"],[ \\t]*name[ \\t]*[:=][ \\t]*"
              + "['\"]([\\w.-]++)['\"],[ \\t]*version(.*)");

  /** {@code module = "group:name", version...} of catalogs. */
  private static final Pattern MODULE =
      Pattern.compile(
          "\\bmodule[ \\t]*=[ \\t]*['\"]([\\w.-]++):([\\w.-]++)['\"],[ \\t]*version(.*)");

  /** {@code id 'name' version ...} of scripts and {@code id = "name", version...} of catalogs. */
  private static final Pattern PLUGIN =
      Pattern.compile(
          "\\bid[ \\t]*[(=]?[ \\t]*['\"]([\\w.-]++)['\"][ \\t]*\\)?[,.]?[ \\t]*version\\b(.*)");

  /** {@code library('alias', 'group', 'name').version('1.0')} of catalogs in settings. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "\\blibrary\\([ \\t]*['\"][\\w.-]++['\"],[ \\t]*['\"]([\\w.-]++)['\"],[ \\t]*['\"]([\\w.-]++)"
              + "['\"][ \\t]*\\)\\.version((?:Ref)?\\([ \\t]*['\"][^'\"\\n]++['\"])");

  /** {@code plugin('alias', 'id').version('1.0')} of catalogs in settings. */
  private static final Pattern CATALOG_PLUGIN =
      Pattern.compile(
          "\\bplugin\\([ \\t]*['\"][\\w.-]++['\"],[ \\t]*['\"]([\\w.-]++)['\"][ \\t]*\\)"
              + "\\.version((?:Ref)?\\([ \\t]*['\"][^'\"\\n]++['\"])");

  /** {@code ('group:name') { version { strictly '1.0' } }}. */
  private static final Pattern RICH_DEPENDENCY =
      Pattern.compile(
          "['\"]([\\w.-]++):([\\w.-]++)['\"][ \\t]*\\)?\\s*\\{\\s*version\\s*\\{\\s*"
              + "(?:strictly|require|prefer)[ \\t(]+['\"]([^'\"\\n]++)['\"]");

  /** {@code name = { strictly = "1.0" }} of catalogs. */
  private static final Pattern RICH_VERSION =
      Pattern.compile(
          "(?m)^[ \\t]*([\\w.-]++)[ \\t]*=[ \\t]*\\{[^}\\n]*?"
              + "\\b(?:strictly|require|prefer)[ \\t]*=[ \\t]*['\"](\\d[^'\"\\n]*+)['\"]");

  /** {@code dependencySet(group: 'g', version: '1.0')}. */
  private static final Pattern GROUP =
      Pattern.compile(
          "\\bdependencySet[ \\t]*\\([ \\t]*group[ \\t]*:[ \\t]*['\"]([\\w.-]++)['\"],[ \\t]*version[ \\t]*:(.*)");

  /** Rules that force a version on a group. */
  private static final Pattern GROUP_RULE =
      Pattern.compile(
          "\\bgroup[ \\t]*==[ \\t]*['\"]([\\w.-]++)['\"](?s:.{0,200}?)\\buseVersion\\b(.*)");

  /** {@code name = 'text'} and the entry {@code name: 'text'} of a map. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)['\"]?[ \\t]*[:=][ \\t]*['\"]([^'\"\\n]++)['\"]");

  /** {@code set('name', 'text')} and {@code extra["name"] = "text"}. */
  private static final Pattern CALL =
      Pattern.compile("['\"]([\\w.-]++)['\"][,\\])][ \\t]*=?[ \\t]*['\"]([^'\"\\n]++)['\"]");

  /** {@code name=1.0} of property files. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?m)^[ \\t]*([\\w.-]++)[ \\t]*=[ \\t]*(\\d[\\w.+-]*+)[ \\t]*$");

  /** {@code implementation 'group:name'} and whatever else configurations of dependencies get. */
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "(?m)^[ \\t]*(?:implementation|api|compile|compileOnly|runtime|runtimeOnly|developmentOnly)"
              + "\\b[ \\t(]+(?:['\"]([\\w.-]++:[\\w.-]++)[:'\"]|\\S)");

  private static final Pattern OWNER = Pattern.compile("^(?:\\w+\\.)*ext\\.|^extra\\.");

  static GradleScript of(String text) {
    String code = LINE_COMMENT.matcher(text).replaceAll("");
    Map<String, String> artifacts = new HashMap<>();
    Stream.of(COORDINATE, PARTS, MODULE, LIBRARY, RICH_DEPENDENCY)
        .flatMap(pattern -> pattern.matcher(code).results())
        .forEach(m -> artifacts.putIfAbsent(m.group(1) + ":" + m.group(2), written(m)));
    Stream.of(SUM, SBT)
        .flatMap(pattern -> pattern.matcher(code).results())
        .forEach(m -> artifacts.putIfAbsent(m.group(1) + ":" + m.group(2), m.group(3)));
    Stream.of(PLUGIN, CATALOG_PLUGIN)
        .flatMap(pattern -> pattern.matcher(code).results())
        .forEach(m -> artifacts.putIfAbsent(pluginArtifact(m.group(1)), m.group(2)));
    Stream.of(GROUP, GROUP_RULE)
        .flatMap(pattern -> pattern.matcher(code).results())
        .forEach(m -> artifacts.putIfAbsent(m.group(1) + ":*", m.group(2)));
    Map<String, String> variables = new HashMap<>();
    Stream.of(RICH_VERSION, ASSIGNMENT, CALL, PROPERTY)
        .flatMap(pattern -> pattern.matcher(code).results())
        .forEach(m -> variables.putIfAbsent(name(m.group(1)), m.group(2)));
    List<Optional<String>> dependencies =
        DEPENDENCY.matcher(code).results().map(m -> Optional.ofNullable(m.group(1))).toList();
    return new GradleScript(artifacts, variables, dependencies);
  }

  /** A version inside the quotes of a coordinate is marked as a text. */
  private static String written(MatchResult match) {
    return match.group(0).startsWith("'") || match.group(0).startsWith("\"")
        ? "'" + match.group(3) + "'"
        : match.group(3);
  }

  /** Plugins are published as artifacts that are named after their id. */
  private static String pluginArtifact(String id) {
    return id + ":" + id + ".gradle.plugin";
  }

  /** The form of a variable's name that does not depend on where it is written. */
  static String name(String written) {
    return OWNER.matcher(written).replaceFirst("").replace('-', '.').replace('_', '.');
  }
}
