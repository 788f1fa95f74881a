package io.github.corslint.cli;

import io.github.corslint.Catalog;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.report.Format;
import io.github.corslint.report.MapFormat;
import io.github.corslint.report.RulePages;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.FailOn;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code cors-lint}. */
public final class Main {

  private static final String[] EXIT_CODES = {
    "",
    "Exit code: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or failed input or output."
  };

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Console console = Console.standard(System.getenv());
    System.exit(run(console, arguments));
  }

  private static int run(Console console, String... arguments) {
    try {
      List<RuleInfo> rules = Catalog.RULES.stream().map(Rule::info).toList();
      Engine engine = new Engine(Engine.Scanner::real, rules, RulePages.bundled(), Version.TEXT);
      boolean scans = arguments.length > 0 && arguments[0].equals(ScanCommand.NAME);
      CommandLine commands = scans ? scanAlone(engine, console) : commandLine(engine, console);
      return commands.execute(arguments);
    } catch (RuntimeException | Error e) {
      return Failure.internal(console, e);
    }
  }

  /** The command over an engine, talking to a console. */
  static CommandLine commandLine(Engine engine, Console console) {
    return commandLine(
        engine,
        console,
        new ScanCommand(engine, console),
        new BaselineCommand(engine, console),
        new ConfigCommand(engine, console),
        new PoliciesCommand(engine, console),
        new RulesCommand(engine, console),
        new ExplainCommand(engine, console),
        new LspCommand(engine, console),
        new CompletionCommand(console),
        new DoctorCommand(engine, console));
  }

  /** The command that people and editors wait for, without the cost of describing the others. */
  static CommandLine scanAlone(Engine engine, Console console) {
    return commandLine(engine, console, new ScanCommand(engine, console));
  }

  private static CommandLine commandLine(Engine engine, Console console, Action... actions) {
    CommandSpec root = root();
    addStandardOptions(root, engine);
    for (Action action : actions) {
      addStandardOptions(action.command(), engine);
      root.addSubcommand(action.command().name(), action.command());
    }
    return new CommandLine(root)
        .registerConverter(Format.class, new Choice<>(List.of(Format.values())))
        .registerConverter(MapFormat.class, new Choice<>(List.of(MapFormat.values())))
        .registerConverter(FailOn.class, new Choice<>(List.of(FailOn.values())))
        .registerConverter(Shell.class, new Choice<>(List.of(Shell.values())))
        .registerConverter(Colour.class, new Choice<>(List.of(Colour.values())))
        .setOut(new PrintWriter(console.out()))
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> Failure.usage(console, e))
        .setExecutionExceptionHandler((e, command, result) -> Failure.execution(console, e));
  }

  private static CommandSpec root() {
    Incomplete action = new Incomplete();
    action.command.usageMessage().synopsisSubcommandLabel("COMMAND").footer(EXIT_CODES);
    return action.command;
  }

  /** What happens when no command is named. */
  private static final class Incomplete implements Runnable {

    private final CommandSpec command =
        Arguments.command(
            this,
            "cors-lint",
            "Find insecure CORS in Java sources, and name the origin that gets through.");

    @Override
    public void run() {
      throw new ParameterException(command.commandLine(), "a command is missing");
    }
  }

  private static void addStandardOptions(CommandSpec command, Engine engine) {
    command
        .version("cors-lint " + engine.version())
        .addOption(
            Arguments.flag("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            Arguments.flag("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }
}
