package io.github.corslint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.corslint.fix.Patch;
import io.github.corslint.model.Report;
import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that mend what was found. */
final class Mending {

  private static final int CONTEXT = 3;

  private final OptionSpec fix =
      Arguments.flag("--fix").description("Mend the files, then report what is left.").build();

  private final OptionSpec diff =
      Arguments.flag("--diff")
          .description("Print what --fix would change, and change nothing.")
          .build();

  private final OptionSpec unsafe =
      Arguments.flag("--unsafe-fixes")
          .description("With --fix and --diff: fixes that need a decision by a person too.")
          .build();

  Mending(CommandSpec command) {
    Arguments.addExclusive(command, fix, diff);
    command.addOption(unsafe);
  }

  boolean fixes() {
    return Arguments.isSet(fix);
  }

  boolean shows() {
    return Arguments.isSet(diff);
  }

  /** Whether there is nothing that could be unsafe. */
  boolean isUnsafeAlone() {
    return Arguments.isSet(unsafe) && !fixes() && !shows();
  }

  /**
   * The edits as patches.
   *
   * @param texts the texts that were judged, by their paths
   */
  List<Patch> patches(Report report, Function<String, Optional<String>> texts) {
    return Patch.of(report.findings(), Arguments.isSet(unsafe), texts);
  }

  /**
   * Gives a file its new text.
   *
   * @return why that is impossible, with what to do; empty when it is done
   */
  static Optional<String> write(Patch patch, FileTexts files) {
    try {
      files.replace(patch.path(), patch.after());
      return Optional.empty();
    } catch (FileSystemException e) {
      return Optional.of(
          "cannot mend "
              + patch.path()
              + ": "
              + Destination.reason(e)
              + "; a new file takes its place, so its folder must be writable");
    } catch (IOException e) {
      return Optional.of("cannot mend " + patch.path() + ": " + Destination.reason(e));
    }
  }

  /** A patch in unified format, as {@code git apply} reads it. */
  static String unified(Patch patch) {
    List<String> before = lines(patch.before());
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + patch.path(),
            "b/" + patch.path(),
            before,
            DiffUtils.diff(before, lines(patch.after())),
            CONTEXT);
    return String.join("\n", diff) + "\n";
  }

  /** Lines with the carriage returns that belong to them. */
  private static List<String> lines(String text) {
    return Arrays.asList(
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
  }
}
