package io.github.corslint.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corslint.Catalog;
import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {

  private static final Path SCHEMA = Path.of("../docs/cors-lint.schema.json");
  private static final List<RuleInfo> RULES = Catalog.RULES.stream().map(Rule::info).toList();

  private static final String FULL =
      """
      # what we want
      fail-on: error
      include-tests: true
      gitignore: false
      require-reason: true
      baseline: config/cors-baseline.json
      exclude:
        - legacy/**
        - '*Generated.java'
      disabled-rules: [missing-vary-origin, CORS409]
      public-paths:
        - /public/**
      own-domains: [Example.com, shop.example.co.uk]
      overrides:
        - files: demo/**
          severity:
            all: off
            null-origin: error
      severity:
        wildcard-origin: note
      """;

  private static Settings read(String text) throws InvalidFileException {
    return SettingsReader.read(
        Path.of("/home/ada/app/cors-lint.yml"), "cors-lint.yml", text, RULES);
  }

  @Test
  void readsEveryKeyWithItsPlace() throws InvalidFileException {
    Settings settings = read(FULL);
    assertEquals(Path.of("/home/ada/app"), settings.folder());
    assertEquals(new Given<>(FailOn.ERROR, "cors-lint.yml:2"), settings.failOn());
    assertEquals(new Given<>(true, "cors-lint.yml:3"), settings.includeTests());
    assertEquals(new Given<>(false, "cors-lint.yml:4"), settings.gitignore());
    assertEquals(new Given<>(true, "cors-lint.yml:5"), settings.requireReason());
    assertEquals(Optional.of("config/cors-baseline.json"), settings.baseline().value());
    assertEquals(
        List.of(
            new Given<>("legacy/**", "cors-lint.yml:8"),
            new Given<>("*Generated.java", "cors-lint.yml:9")),
        settings.excludes());
    assertEquals(List.of("CORS402", "CORS409"), Settings.values(settings.disabledRules()));
    assertEquals(List.of("/public/**"), Settings.values(settings.publicPaths()));
    assertEquals(
        List.of("example.com", "shop.example.co.uk"), Settings.values(settings.ownDomains()));
    assertEquals(
        List.of("[] CORS103 note", "[demo/**] all off", "[demo/**] CORS104 error"),
        Settings.values(settings.levels()).stream()
            .map(level -> level.files() + " " + level.rule() + " " + level.label())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "exlude: [a] | cors-lint.yml:1:1: unknown key 'exlude'; did you mean exclude?",
        "zzzz: 1 | cors-lint.yml:1:1: unknown key 'zzzz'; known are baseline, disabled-rules,",
        "fail-on: fatal | cors-lint.yml:1:10: fail-on is 'fatal' but must be one of error, never,"
            + " note, warning",
        "require-reason: yes | cors-lint.yml:1:17: require-reason is 'yes' but must be one of false,"
            + " true",
        "severity: {wildcrad-origin: note} | cors-lint.yml:1:12: unknown rule 'wildcrad-origin'; did"
            + " you mean wildcard-origin?",
        "severity: {null-origin: hint} | cors-lint.yml:1:25: the severity of null-origin is 'hint'",
        "disabled-rules: nonsense | cors-lint.yml:1:17: unknown rule 'nonsense'; 'cors-lint rules'",
        "exclude: {a: b} | cors-lint.yml:1:10: exclude must be a list, not keys with values",
        "exclude: ['a{b'] | cors-lint.yml:1:11: the pattern a{b is malformed: a brace is not closed",
        "public-paths: [public] | cors-lint.yml:1:15: public-paths are URL paths, which begin with /",
        "own-domains: ['https://a.test'] | cors-lint.yml:1:15: 'https://a.test' is not a domain;",
        "own-domains: ['*.a.test'] | cors-lint.yml:1:15: '*.a.test' is not a domain;",
        "overrides: [{severity: {all: off}}] | cors-lint.yml:1:13: an override needs files",
        "overrides: [{files: [a]}] | cors-lint.yml:1:13: an override needs severity",
        "overrides: [{file: a}] | cors-lint.yml:1:14: unknown key 'file'; did you mean files?",
        "`fail-on: note\nfail-on: note` | cors-lint.yml:2:1: the key fail-on is given twice",
        "'[a, b]' | cors-lint.yml:1:1: the configuration must be keys with values, not",
        "fail-on: [a | cors-lint.yml:1:12: is not YAML: ",
        "fail-on: | cors-lint.yml:1:9: fail-on must be a word, not nothing",
        "baseline: [a] | cors-lint.yml:1:11: baseline must be a word, not a list"
      })
  void saysWhereAndWhatIsWrong(String text, String complaint) {
    InvalidFileException e = assertThrows(InvalidFileException.class, () -> read(text));
    assertTrue(String.valueOf(e.getMessage()).startsWith(complaint), e.getMessage());
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
  }

  @Test
  void readsAFileThatSaysNothing() throws InvalidFileException {
    for (String text : List.of("", "\n# nothing\n", "---\n", "exclude:\nseverity:\n")) {
      assertEquals(List.of(), read(text).excludes());
      assertTrue(read(text).failOn().isDefault());
    }
  }

  @Test
  void theSchemaForEditorsIsCurrent() throws IOException {
    String text = Files.readString(SCHEMA);
    String words =
        RULES.stream()
            .flatMap(rule -> Stream.of(rule.name(), rule.code()))
            .map(word -> '"' + word + '"')
            .collect(Collectors.joining(", "));
    String current = text.replaceFirst("\\[[^\\]]*\"CORS101\"[^\\]]*]", "[" + words + "]");
    if (Boolean.getBoolean("bless")) {
      Files.writeString(SCHEMA, current);
    }
    assertEquals(current, Files.readString(SCHEMA), "run the tests with -Dbless=true");
  }

  @Test
  void theSchemaForEditorsKnowsTheSameKeys() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    assertEquals(List.of(), schema.validate(FULL, InputFormat.YAML));
    for (String wrong :
        List.of(
            "exlude: [a]", "fail-on: fatal", "severity: {CORS000: note}", "severity: {all: no}")) {
      assertFalse(schema.validate(wrong, InputFormat.YAML).isEmpty(), wrong);
    }
  }
}
