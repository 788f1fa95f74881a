package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.syntax.config.MavenProfile.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Maven puts into configuration files before the application is packed: the value of a
 * property of the build for {@code @name@}, and for <code>${name}</code> where the build says so.
 * Each profile of the build that makes a difference makes documents of its own. What no pom.xml of
 * the tree knows stays as it is written.
 */
final class ResourceFiltering {

  private static final Pattern AT = Pattern.compile("@([\\w.-]+)@");
  private static final Pattern BOTH = Pattern.compile("@([\\w.-]+)@|\\$\\{([\\w.-]+)}");

  private final MavenTree maven;

  ResourceFiltering(SourceTree tree) {
    this.maven = MavenTree.of(tree);
  }

  /** The name of the first thing that a build tool has yet to put into a text. */
  static Optional<String> missing(String text) {
    return AT.matcher(text).results().map(mark -> mark.group(1)).findFirst();
  }

  /** The documents of a file as they are packed. */
  List<ConfigDocument> applied(SourceFile file, List<ConfigDocument> documents) {
    boolean isPlain =
        documents.stream()
            .flatMap(d -> d.entries().stream())
            .noneMatch(e -> BOTH.matcher(e.value()).find());
    Optional<String> folder = isPlain ? Optional.empty() : maven.folderOf(file.path());
    return folder
        .map(f -> new Filter(maven.chain(f), marks(f, file.path())).applied(documents))
        .orElse(documents);
  }

  private Pattern marks(String folder, String path) {
    List<MavenModel> chain = maven.chain(folder);
    String inModule = folder.isEmpty() ? path : path.substring(folder.length() + 1);
    boolean filters =
        chain.stream()
            .map(MavenModel::resources)
            .filter(MavenResources::isDeclared)
            .findFirst()
            .filter(r -> r.filtered().stream().anyMatch(f -> f.holds(inModule)))
            .isPresent();
    return filters && chain.stream().noneMatch(m -> m.resources().ownDelimiters()) ? BOTH : AT;
  }

  /**
   * How one build fills in a file.
   *
   * @param chain its pom.xml and the parents of that
   * @param marks what is filled in
   */
  private record Filter(List<MavenModel> chain, Pattern marks) {

    List<ConfigDocument> applied(List<ConfigDocument> documents) {
      List<ConfigDocument> filled = new ArrayList<>();
      documents.forEach(d -> filled.add(filled(d, "", d.profile(), d.entries())));
      for (String profile : profiles()) {
        for (int i = 0; i < documents.size(); i++) {
          other(documents.get(i), filled.get(i), profile).ifPresent(filled::add);
        }
      }
      return List.copyOf(filled);
    }

    private List<String> profiles() {
      return chain.stream()
          .flatMap(model -> model.profiles().stream())
          .filter(profile -> !profile.byDefault())
          .map(MavenProfile::id)
          .distinct()
          .toList();
    }

    /** What a profile of the build makes of a document; empty when it is the same. */
    private Optional<ConfigDocument> other(
        ConfigDocument written, ConfigDocument usual, String profile) {
      boolean always = written.profile().isEmpty();
      String name = (always ? "" : written.profile() + " and ") + profile + " of pom.xml";
      ConfigDocument all = filled(written, profile, name, written.entries());
      List<ConfigEntry> differing =
          all.entries().stream().filter(e -> !usual.entries().contains(e)).toList();
      if (differing.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(always ? new ConfigDocument(all.path(), all.profile(), differing) : all);
    }

    private ConfigDocument filled(
        ConfigDocument document, String profile, String name, List<ConfigEntry> entries) {
      return new ConfigDocument(
          document.path(), name, entries.stream().map(e -> filled(e, profile)).toList());
    }

    private ConfigEntry filled(ConfigEntry entry, String profile) {
      Matcher mark = marks.matcher(entry.value());
      MavenBuild build = new MavenBuild(chain);
      StringBuilder text = new StringBuilder();
      Optional<Location> from = Optional.empty();
      while (mark.find()) {
        String name = mark.group(1) == null ? mark.group(2) : mark.group(1);
        Optional<Property> value = build.property(name, profile);
        mark.appendReplacement(
            text, Matcher.quoteReplacement(value.map(Property::text).orElse(mark.group())));
        from = from.or(() -> value.map(Property::at));
      }
      return from.map(place -> entry.filled(mark.appendTail(text).toString(), place)).orElse(entry);
    }
  }
}
