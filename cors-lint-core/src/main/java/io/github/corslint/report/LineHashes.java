package io.github.corslint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hash of each line as GitHub's upload-sarif action computes {@code primaryLocationLineHash}
 * (github/codeql-action, {@code src/fingerprints.ts}): a rolling hash over the next hundred
 * characters, blanks left out, and how often the same hash was met before.
 */
final class LineHashes {

  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final long OLDEST = power(BASE, WINDOW);
  private static final char END_OF_FILE = 65535;

  private final int[] window = new int[WINDOW];
  private final int[] lineAt = new int[WINDOW];
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> hashes = new ArrayList<>();
  private long hash;
  private int index;
  private int line;
  private boolean lineStarts = true;

  private LineHashes() {
    Arrays.fill(lineAt, -1);
  }

  /** The hash of each line, the first line first. */
  static List<String> of(String text) {
    LineHashes hashes = new LineHashes();
    String folded = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < folded.length(); i++) {
      hashes.read(folded.charAt(i));
    }
    hashes.read(END_OF_FILE);
    for (int i = 0; i < WINDOW; i++) {
      hashes.emit();
      hashes.roll(0);
    }
    return List.copyOf(hashes.hashes);
  }

  private void read(char c) {
    if (c == ' ' || c == '\t') {
      return;
    }
    emit();
    if (lineStarts) {
      lineAt[index] = ++line;
    }
    lineStarts = c == '\n';
    roll(c);
  }

  private void emit() {
    if (lineAt[index] < 0) {
      return;
    }
    String value = Long.toHexString(hash);
    hashes.add(value + ":" + seen.merge(value, 1, Integer::sum));
    lineAt[index] = -1;
  }

  private void roll(int c) {
    hash = BASE * hash + c - OLDEST * window[index];
    window[index] = c;
    index = (index + 1) % WINDOW;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
