package io.github.corslint.attack;

import io.github.corslint.model.TrustedOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who asks: names that no policy trusts, below the top-level domains that RFC 2606 sets aside.
 *
 * @param word a label of their own
 * @param domain a domain of their own
 */
record Attacker(String word, String domain) {

  /** The one of whom all policies are asked. */
  static final Attacker USUAL = new Attacker("evil", "evil.test");

  /** Others, for code that refuses the usual one by name. */
  private static final List<Attacker> OTHERS =
      List.of(
          new Attacker("mallory", "mallory.example"), new Attacker("mallory", "mallory.invalid"));

  private static final int SHORTEST = 3;

  /** The first whose domain holds no word that met the origin: the code may refuse it by that. */
  static Attacker unnamedIn(List<TrustedOrigin> strings) {
    List<String> words = strings.stream().flatMap(Attacker::words).distinct().toList();
    return USUAL.isNamedIn(words)
        ? OTHERS.stream().filter(other -> !other.isNamedIn(words)).findFirst().orElse(USUAL)
        : USUAL;
  }

  /** The names in a string, which may be a list or an expression. */
  private static Stream<String> words(TrustedOrigin string) {
    String plain = string.text().toLowerCase(Locale.ROOT).replace("\\", "");
    return Arrays.stream(plain.split("[^a-z0-9.-]+"))
        .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
        .filter(word -> word.length() >= SHORTEST);
  }

  private boolean isNamedIn(List<String> words) {
    return words.stream().anyMatch(domain::contains);
  }
}
