package io.github.corslint.interpret;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of an expression of Spring, taken one after the other. */
final class SpelTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\w$]+|\\?:|\\?\\.|&&|\\|\\||[=!<>]=|\\S",
          Pattern.DOTALL);

  private final List<String> all;
  private int at;

  private SpelTokens(List<String> all) {
    this.all = all;
  }

  static SpelTokens of(String expression) {
    return new SpelTokens(TOKEN.matcher(expression).results().map(MatchResult::group).toList());
  }

  boolean isAtEnd() {
    return at >= all.size();
  }

  private String peek() {
    return isAtEnd() ? "" : all.get(at);
  }

  /** The next one, which is passed; empty at the end. */
  String next() {
    String token = peek();
    at++;
    return token;
  }

  /** Whether the next one is this, which is passed then. */
  boolean take(String token) {
    boolean is = peek().equals(token);
    at += is ? 1 : 0;
    return is;
  }

  boolean takeAny(String... tokens) {
    return List.of(tokens).contains(peek()) && take(peek());
  }

  boolean isFollowedBy(String token) {
    return at + 1 < all.size() && all.get(at + 1).equals(token);
  }

  boolean isText() {
    return peek().startsWith("'") || peek().startsWith("\"");
  }

  /** The next one as the text that it writes: a quote in it is doubled. */
  String text() {
    String token = next();
    String quote = token.substring(0, 1);
    String inner = token.length() < 2 ? "" : token.substring(1, token.length() - 1);
    return inner.replace(quote + quote, quote);
  }
}
