package io.github.corslint.report;

import io.github.corslint.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that survive edits elsewhere in the file: rule, path, the line's characters
 * without blanks, and a number for repeats. Ask once for each finding, in the report's order.
 */
final class Fingerprints {

  private final SourceLines lines;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(SourceLines lines) {
    this.lines = lines;
  }

  /** The next finding's name. */
  String of(Finding finding) {
    String line =
        lines.line(finding.at().path(), finding.at().startLine()).orElse(finding.message());
    String identity =
        String.join("\0", finding.rule().code(), finding.at().path(), line.replaceAll("\\s+", ""));
    return sha256(identity).substring(0, 16) + ":" + seen.merge(identity, 1, Integer::sum);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
