package io.github.corslint.framework;

import java.util.List;

/** What a check of one method reports, whose statements begin in line 4. */
public final class Code {

  private Code() {}

  /** The findings in the statements of a method that sees these imports. */
  public static List<String> seen(String imports, String statements) {
    return Seen.in(path(), text(imports, statements));
  }

  private static String path() {
    return "src/main/java/app/Setup.java";
  }

  private static String text(String imports, String statements) {
    StringBuilder text = new StringBuilder("package app;");
    for (String each : imports.split(" ")) {
      text.append(" import " + each + ";");
    }
    return text + "\nclass Setup {\nvoid setUp(Router router) {\n" + statements + "\n}\n}\n";
  }
}
