package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rule is listed, named in the style of the house, and explained. */
class CatalogTest {

  private static final List<Rule> RULES = Catalog.RULES;
  private static final Path INDEX = Path.of("..", "docs", "rules.md");

  @Test
  void listsEveryRuleClassOnce() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.corslint.rule")
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    List<String> listed = RULES.stream().map(rule -> rule.getClass().getName()).toList();
    assertEquals(written, new HashSet<>(listed));
    assertEquals(written.size(), listed.size());
    assertTrue(written.size() >= 20, () -> "only " + written.size() + " rules found");
  }

  @Test
  void codesAndNamesAreUniqueAndCodesInOrder() {
    List<String> codes = RULES.stream().map(rule -> rule.info().code()).toList();
    assertEquals(codes.stream().distinct().sorted().toList(), codes);
    assertEquals(RULES.size(), RULES.stream().map(rule -> rule.info().name()).distinct().count());
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theFrontPageListsEveryRule(Rule rule) throws IOException {
    RuleInfo info = rule.info();
    List<String> rows =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.startsWith("| CORS") && line.split("[|,] *").length > 2)
            .filter(line -> List.of(line.split(" *[|,] *")).contains(info.name()))
            .toList();
    assertEquals(1, rows.size(), info::name);
    String[] codes = rows.get(0).substring("| CORS".length()).split(" ")[0].split("–");
    int code = Integer.parseInt(info.code().substring("CORS".length()));
    assertTrue(
        Integer.parseInt(codes[0]) <= code && code <= Integer.parseInt(codes[codes.length - 1]),
        rows.get(0));
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void aRuleIsNamedLikeItsClassAndDescribedInALine(Rule rule) {
    RuleInfo info = rule.info();
    assertTrue(info.code().matches("CORS[1-49]\\d\\d"), info.code());
    assertTrue(info.name().matches("[a-z]+(-[a-z]+)+"), info.name());
    assertEquals(
        info.name().replace("-", ""),
        rule.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        "the class is called like the rule");
    assertTrue(info.summary().length() <= 80, info.summary());
    assertFalse(info.summary().endsWith("."), info.summary());
    assertFalse(Character.isUpperCase(info.summary().charAt(0)), info.summary());
    assertTrue(info.securitySeverity() >= 0.1 && info.securitySeverity() <= 10.0);
    assertTrue(info.cwe() > 0);
  }

  @Test
  void theIndexOfRulesIsCurrent() throws IOException {
    String index = index();
    if (Boolean.getBoolean("bless")) {
      Files.createDirectories(INDEX.getParent());
      Files.writeString(INDEX, index);
    }
    assertEquals(index, Files.readString(INDEX), "run the tests with -Dbless=true");
  }

  private static String index() {
    StringBuilder text = new StringBuilder();
    text.append("# Rules\n\n");
    text.append(
        "Written by `CatalogTest` from the rules' pages; edit those and run the tests with ");
    text.append("`-Dbless=true`.\nA rule goes by its code or its name.\n\n");
    text.append("| Code | Rule | Level | What it reports | CWE |\n|---|---|---|---|---|\n");
    for (Rule rule : RULES) {
      RuleInfo info = rule.info();
      String page = "../cors-lint-core/src/main/resources" + RulePage.path(info);
      String cwe =
          "[" + info.cwe() + "](https://cwe.mitre.org/data/definitions/" + info.cwe() + ".html)";
      String link = "[" + info.name() + "](" + page + ")";
      List<String> cells =
          Arrays.asList(info.code(), link, RulePage.of(info).level(), info.summary(), cwe);
      text.append("| ").append(String.join(" | ", cells).replace("*", "\\*")).append(" |\n");
    }
    return text.toString();
  }
}
