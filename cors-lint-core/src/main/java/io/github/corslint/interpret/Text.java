package io.github.corslint.interpret;

/** Values as strings, as Java's concatenation makes them. */
final class Text {

  private Text() {}

  static String of(Value value) {
    if (value instanceof Known known) {
      return String.valueOf(known.java());
    }
    return value.toString();
  }
}
