package io.github.corslint.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a tree is not as it was.
 *
 * @param files files of which every line counts as changed, relative to the base of the scan with
 *     {@code /} between names
 * @param lines the changed lines of other files
 */
@PublicApi
public record Changed(Set<String> files, Map<String, List<Lines>> lines) {
  public Changed {
    files = Set.copyOf(files);
    lines =
        lines.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * Lines of a file.
   *
   * @param first the first, counted from 1
   * @param last the last, at least {@code first}
   */
  @PublicApi
  public record Lines(int first, int last) {
    boolean touch(Location at) {
      return at.startLine() <= last && at.endLine() >= first;
    }
  }

  /** Whole files. */
  public static Changed files(Set<String> paths) {
    return new Changed(paths, Map.of());
  }

  /** The files of it, whole. */
  public Changed whole() {
    return files(
        Stream.concat(files.stream(), lines.keySet().stream()).collect(Collectors.toSet()));
  }

  /** Whether a place is, at least in part, not as it was. */
  public boolean touches(Location at) {
    return files.contains(at.path())
        || lines.getOrDefault(at.path(), List.of()).stream().anyMatch(range -> range.touch(at));
  }

  /**
   * Whether a finding may be there because of the change: a constant or a check that is changed
   * concerns the findings whose way leads through it.
   */
  public boolean touches(Finding finding) {
    return finding.places().anyMatch(this::touches);
  }
}
