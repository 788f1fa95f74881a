package io.github.corslint.cli;

import io.github.corslint.Catalog;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.report.RulePages;
import io.github.corslint.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;

/** A run of the command inside this process, over an engine that a test fills. */
final class Session {

  static final RuleInfo REFLECTED =
      new RuleInfo("CORS102", "reflected-origin", "any origin is echoed", 942, 7.5);
  static final RuleInfo WILDCARD =
      new RuleInfo("CORS103", "wildcard-origin", "every origin is let in", 942, 5.0);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<ScanRequest> requests = new ArrayList<>();
  private final Console console;
  private final Engine engine;
  private int exitCode = -1;

  /** An engine that a test fills. */
  @FunctionalInterface
  interface Scanner {
    Report scan(ScanRequest request) throws InvalidRequestException;
  }

  private Session(Scanner scanner, boolean terminal, boolean noColour) {
    this.console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintWriter(err, true),
            terminal,
            terminal,
            noColour,
            Optional.empty());
    this.engine =
        new Engine(
            (request, cache) -> {
              requests.add(request);
              Report report = scanner.scan(request);
              return (texts, progress) -> report;
            },
            List.of(REFLECTED, WILDCARD),
            rule -> "# " + rule.name() + "\n\nThe page.\n",
            "1.2.3");
  }

  /** The engine itself, fed with a text on standard input. */
  static Session real(String input) {
    return real(input, Optional.empty());
  }

  /** The engine itself, for a user with a folder for caches. */
  static Session real(String input, Optional<Path> cache) {
    return new Session(input, cache);
  }

  private Session(String input, Optional<Path> cache) {
    this.console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintWriter(err, true),
            false,
            false,
            false,
            cache);
    this.engine =
        new Engine(
            Engine.Scanner::real,
            Catalog.RULES.stream().map(Rule::info).toList(),
            RulePages.bundled(),
            "1.2.3");
  }

  static Session over(Scanner scanner) {
    return new Session(scanner, false, false);
  }

  static Session reporting(Severity... severities) {
    return over(request -> report(severities));
  }

  static Session atTerminal(boolean noColour) {
    return new Session(request -> report(Severity.ERROR), true, noColour);
  }

  static Report report(Severity... severities) {
    List<Finding> findings =
        IntStream.range(0, severities.length).mapToObj(i -> finding(severities[i], i + 1)).toList();
    return new Report(findings, List.of(), List.of(), 7, 2);
  }

  private static Finding finding(Severity severity, int line) {
    return new Finding(
        REFLECTED,
        severity,
        Exposure.REFLECTED,
        Optional.empty(),
        new Location("A.java", line, 1, line, 5),
        "https://evil.test can read this",
        "the origin is echoed",
        "compare it first",
        List.of(),
        List.of());
  }

  CommandLine commandLine() {
    return Main.commandLine(engine, console);
  }

  Session run(String... arguments) {
    exitCode = commandLine().execute(arguments);
    return this;
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  ScanRequest request() {
    return requests.get(0);
  }
}
