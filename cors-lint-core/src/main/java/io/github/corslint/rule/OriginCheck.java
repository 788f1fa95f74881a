package io.github.corslint.rule;

import java.util.regex.Pattern;

/**
 * The last check of the origin before it got in, as far as its text tells.
 *
 * @param text the check on one line; empty when there was none
 * @param admission who passed it
 */
record OriginCheck(String text, Admission admission) {

  /** Questions that every origin answers alike: is there one, is it empty, is everybody welcome. */
  private static final Pattern PRESENCE =
      Pattern.compile(
          "equals(?:IgnoreCase)?\\(\"(?:null|\\*)?\"\\)"
              + "|\"(?:null|\\*)?\"\\.equals(?:IgnoreCase)?\\([^)]*\\)"
              + "|contains\\(\"\\*\"\\)"
              + "|[!=]=\\s*null|null\\s*[!=]="
              + "|\\w+\\(\\s*\\)"
              + "|(?:get\\w*|contains(?:Header|Key))\\((?:\"[^\"]*\"|[\\w.]*ORIGIN)\\)"
              + "|\\b(?:is(?:Not)?(?:Null|Empty|Blank|Present)\\w*|nonNull|notEmpty|has(?:Text|Length)"
              + "|requireNonNull\\w*|ofNullable)\\s*\\("
              + "|::(?:is(?:Not)?(?:Null|Empty|Blank)\\w*|nonNull|notEmpty|has(?:Text|Length))\\b");

  private static final Pattern QUESTION = Pattern.compile("\\w\\(|\\w::\\w|\\bswitch \\(|==|[<>]");

  static OriginCheck of(Admission admission) {
    return new OriginCheck(admission.check(), admission);
  }

  /** Whether it asks anything that could refuse an origin, rather than whether there is one. */
  boolean compares() {
    return QUESTION.matcher(PRESENCE.matcher(text).replaceAll("")).find();
  }

  /** Whether it clearly asks who the origin is. */
  boolean asksWho() {
    return compares();
  }
}
