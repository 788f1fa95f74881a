package io.github.corslint;

import io.github.corslint.model.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that explains a rule.
 *
 * @param rule the rule
 * @param text the page as written
 */
record RulePage(RuleInfo rule, String text) {

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+) (bad|good)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LEVEL = Pattern.compile("^Level: (.*)$", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^public (?:final )?(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  static String path(RuleInfo rule) {
    return "/io/github/corslint/rule/" + rule.name() + ".md";
  }

  static RulePage of(RuleInfo rule) {
    try (InputStream page = Catalog.class.getResourceAsStream(path(rule))) {
      if (page == null) {
        throw new AssertionError(rule.name() + " has no page " + path(rule));
      }
      return new RulePage(rule, new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String level() {
    Matcher level = LEVEL.matcher(text);
    return level.find() ? level.group(1) : "";
  }

  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String name = rule.name() + " " + block.group(2) + " " + (examples.size() + 1);
      examples.add(new Example(rule, name, block.group(2).equals("bad"), block.group(3)));
    }
    return examples;
  }

  /**
   * A class that a page shows.
   *
   * @param rule the rule that the page explains
   * @param name how to call it in a test's report
   * @param bad whether the rule must fire
   * @param text the class as written
   */
  record Example(RuleInfo rule, String name, boolean bad, String text) {

    /** Where a project would keep this class. */
    String path() {
      String home = first(PACKAGE).replace('.', '/');
      return "src/main/java/" + home + "/" + first(TYPE) + ".java";
    }

    private String first(Pattern pattern) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        throw new AssertionError(name + " has no " + pattern);
      }
      return matcher.group(1);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
