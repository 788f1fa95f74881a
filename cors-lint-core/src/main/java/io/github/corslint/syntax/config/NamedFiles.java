package io.github.corslint.syntax.config;

import io.github.corslint.source.Sieve;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Files that an application reads because something of its module names them: {@code
 * spring.config.import}, {@code spring.config.name}, a source of properties, other code. No
 * framework looks for a file that has a name of its own. Safe for use by several threads.
 */
final class NamedFiles {

  private static final Set<Kind> NAMING =
      Set.of(Kind.JAVA, Kind.XML, Kind.PROPERTIES, Kind.YAML, Kind.BUILD);

  /** Settings that name files without what comes after the dot. */
  private static final String BY_STEM = "spring.config.name";

  /** Names of properties files of which only the end is written, or all. */
  private static final Pattern ANY_PROPERTIES = Pattern.compile("[*}\"]\\.properties");

  /**
   * {@code @PropertySource} reads properties, and no YAML unless a factory does (Spring Framework
   * 4.3 to 7.0).
   */
  private static final Pattern PLAIN_SOURCE =
      Pattern.compile(
          "@(?:\\w+\\.)*PropertySources?\\s*\\((?![^;{]*factory)(?:\"[^\"]*\"|[^\"()])*\\)");

  /** What a build leaves out of what it packs. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("<exclude>[^<]*</exclude>|\\bexclude\\b\\s*\\(?\\s*(['\"])[^'\"]*\\1");

  private static final int MOST_ASCII = 0x7F;

  private final SourceTree tree;
  private final Modules modules;
  private final Map<SourceFile, Boolean> named = new ConcurrentHashMap<>();

  NamedFiles(SourceTree tree, Modules modules) {
    this.tree = tree;
    this.modules = modules;
  }

  /**
   * Whether something names a file. Where there are several modules, one may name the properties of
   * another, and all count.
   */
  boolean hold(SourceFile file) {
    return (file.kind() == Kind.PROPERTIES && modules.areSeveral())
        || named.computeIfAbsent(file, this::isNamed);
  }

  private boolean isNamed(SourceFile file) {
    String module = modules.moduleOf(file.path());
    Predicate<SourceFile> mayName = mayName(file);
    return tree.files().stream()
        .filter(other -> NAMING.contains(other.kind()) && !other.equals(file))
        .filter(other -> isOf(module, modules.moduleOf(other.path())))
        .anyMatch(other -> mayName.test(other) && names(other, file));
  }

  /** Most files hold nothing of the name, and need not be read as text. */
  private Predicate<SourceFile> mayName(SourceFile file) {
    String stem = stem(file);
    if (stem.length() < 2 || stem.chars().anyMatch(letter -> letter > MOST_ASCII)) {
      return other -> true;
    }
    Sieve sieve =
        Sieve.of(file.kind() == Kind.PROPERTIES ? List.of(stem, ".properties") : List.of(stem));
    return other -> sieve.mayMatch(tree, other);
  }

  private static String stem(SourceFile file) {
    return file.name().substring(0, file.name().lastIndexOf('.'));
  }

  private static boolean isOf(String module, String other) {
    return other.equals(module)
        || other.equals(Modules.WHOLE_TREE)
        || module.equals(Modules.WHOLE_TREE);
  }

  private boolean names(SourceFile other, SourceFile file) {
    String stem = stem(file);
    try {
      String text = telling(other);
      boolean byStem = text.contains(BY_STEM) && text.contains(stem);
      if (file.kind() != Kind.PROPERTIES) {
        return byStem
            || (text.contains(file.name())
                && PLAIN_SOURCE.matcher(text).replaceAll("").contains(file.name()));
      }
      return byStem
          || text.contains(file.name())
          || ANY_PROPERTIES.matcher(text).find()
          || isBundle(stem, text);
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  /** What a file says, but for what a build says of files that no application gets. */
  private String telling(SourceFile file) throws UnreadableFileException {
    String text = tree.text(file);
    return file.kind() == Kind.BUILD ? LEFT_OUT.matcher(text).replaceAll("") : text;
  }

  /** Whether a text names what a file is called before the dot, as for a bundle. */
  private static boolean isBundle(String stem, String text) {
    return text.contains(stem)
        && Pattern.compile("[\"'>:/.,]" + Pattern.quote(stem) + "[\"'<,]").matcher(text).find();
  }
}
