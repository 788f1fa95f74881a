package io.github.corslint.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for a finding that survives edits elsewhere in its file. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * Sixteen hexadecimal digits.
   *
   * @param rule the rule's code
   * @param path the file's path in the report
   * @param line the characters of the blamed line, whose blanks do not count
   */
  public static String of(String rule, String path, String line) {
    return sha256(String.join("\0", rule, path, line.replaceAll("\\s+", ""))).substring(0, 16);
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
