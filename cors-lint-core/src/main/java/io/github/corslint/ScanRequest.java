package io.github.corslint;

import io.github.corslint.model.Internal;
import io.github.corslint.model.PublicApi;
import io.github.corslint.settings.Settings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What to scan and which rules to apply. Says nothing about presentation.
 *
 * @param base folder to which paths in the report are relative
 * @param roots files and folders to scan; must exist
 * @param includes glob patterns on paths relative to {@code base}; empty means every file
 * @param excludes glob patterns of files to leave out
 * @param includeTests whether test sources are judged too
 * @param onlyRules codes or names of the only rules to apply; empty means all
 * @param withoutRules codes or names of rules not to apply
 * @param context files and folders whose types may be looked up but are not judged; must exist
 * @param settings what the project says about itself
 */
@PublicApi
public record ScanRequest(
    Path base,
    List<Path> roots,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    Set<String> onlyRules,
    Set<String> withoutRules,
    List<Path> context,
    @Internal Settings settings) {
  @Internal
  public ScanRequest {
    roots = List.copyOf(roots);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    onlyRules = Set.copyOf(onlyRules);
    withoutRules = Set.copyOf(withoutRules);
    context = List.copyOf(context);
  }

  /** A request for everything below one folder, by every rule, as if the project said nothing. */
  public static ScanRequest of(Path root) {
    return builder(root).build();
  }

  /**
   * Begins a request for everything below a folder, by every rule, as if the project said nothing.
   *
   * @param base folder to which paths in the report are relative
   */
  public static Builder builder(Path base) {
    return new Builder(base);
  }

  /** Begins a request that is like this one. */
  public Builder toBuilder() {
    return builder(base)
        .roots(roots)
        .includes(includes)
        .excludes(excludes)
        .includeTests(includeTests)
        .onlyRules(onlyRules)
        .withoutRules(withoutRules)
        .context(context)
        .settings(settings);
  }

  /** A request in the making. Each method replaces what was said before. */
  @PublicApi
  public static final class Builder {
    private final Path base;
    private List<Path> roots;
    private List<String> includes = List.of();
    private List<String> excludes = List.of();
    private boolean includeTests;
    private Set<String> onlyRules = Set.of();
    private Set<String> withoutRules = Set.of();
    private List<Path> context = List.of();
    private Settings settings;

    private Builder(Path base) {
      this.base = base;
      this.roots = List.of(base);
      this.settings = Settings.defaults(base);
    }

    /** Files and folders to scan, in place of the base. */
    public Builder roots(Collection<Path> paths) {
      roots = List.copyOf(paths);
      return this;
    }

    /** Glob patterns, relative to the base, of the only files to scan; all when empty. */
    public Builder includes(Collection<String> patterns) {
      includes = List.copyOf(patterns);
      return this;
    }

    /** Glob patterns, relative to the base, of files to leave out. */
    public Builder excludes(Collection<String> patterns) {
      excludes = List.copyOf(patterns);
      return this;
    }

    /** Whether test sources are judged too. */
    public Builder includeTests(boolean tests) {
      includeTests = tests;
      return this;
    }

    /** Codes or names of the only rules to apply; all when empty. */
    public Builder onlyRules(Collection<String> rules) {
      onlyRules = Set.copyOf(rules);
      return this;
    }

    /** Codes or names of rules not to apply. */
    public Builder withoutRules(Collection<String> rules) {
      withoutRules = Set.copyOf(rules);
      return this;
    }

    /** Files and folders whose types may be looked up but are not judged. */
    public Builder context(Collection<Path> paths) {
      context = List.copyOf(paths);
      return this;
    }

    /** What the project says about itself; see {@link CorsLint#settings}. */
    @Internal
    public Builder settings(Settings project) {
      settings = project;
      return this;
    }

    /** The request. */
    public ScanRequest build() {
      return new ScanRequest(
          base,
          roots,
          includes,
          excludes,
          includeTests,
          onlyRules,
          withoutRules,
          context,
          settings);
    }
  }
}
