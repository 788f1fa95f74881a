package io.github.corslint.interpret;

/** Text that stops a regular expression which would backtrack for ever. */
public final class BudgetedText implements CharSequence {

  private static final int MAX_READS = 200_000;

  private final String text;
  private int reads;

  /** A text that has not been read yet. */
  public BudgetedText(String text) {
    this.text = text;
  }

  /** The expression read the text more often than any sensible one does. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("regular expression", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads > MAX_READS) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
