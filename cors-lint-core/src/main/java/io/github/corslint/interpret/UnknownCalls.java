package io.github.corslint.interpret;

import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls of which nothing is known but their receiver, name and arguments. */
final class UnknownCalls {

  /** How methods begin that throw when they do not like their argument. */
  private static final Set<String> REFUSALS =
      Set.of(
          "check",
          "assert",
          "validate",
          "verify",
          "ensure",
          "require",
          "enforce",
          "authorize",
          "orelsethrow");

  /** What is told first what it is to look for, and asked then. */
  private static final Pattern QUERY =
      Pattern.compile("statement|query|criteria|select|\\bcall\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern BINDER =
      Pattern.compile("(?:set|bind|add|where|param|with)[A-Z]?.*");

  private final Run run;
  private final Invoker invoker;
  private final Promises promises;
  private final List<Reading> readings;

  /** What some calls give, told by the receiver, the name and the arguments. */
  private interface Reading {

    Optional<Value> of(Unknown receiver, String name, List<Value> arguments, CallSite site);
  }

  UnknownCalls(Run run, Invoker invoker, Functions functions, Promises promises) {
    this.run = run;
    this.invoker = invoker;
    this.promises = promises;
    this.readings =
        List.of(
            (of, name, with, at) -> run.ask(l -> l.invokeUnknown(of, name, with, at)),
            (of, name, with, at) -> run.deposits().found(of, name, with),
            (of, name, with, at) -> TypeObject.ofLibrary(of, name, with),
            AnnotationReads::of,
            LookedUpBeans::of,
            (of, name, with, at) -> ResourceFile.opened(name, with, at),
            (of, name, with, at) -> TextFiles.opened(name, with, at),
            Insistence::byName,
            SettingReads::of,
            Suppositions::ofText,
            PartialText::ofMethod,
            (of, name, with, at) -> functions.matching(name, with, at),
            (of, name, with, at) -> Stores.lookUp(name, with, at),
            (of, name, with, at) -> Nullness.answer(name, with));
  }

  /** What the name of the method tells of its result, else a value that is not known. */
  Value call(Unknown receiver, String name, List<Value> arguments, CallSite site) {
    Interruptions.of(run).atUnseenCall();
    return meant(receiver, name, arguments, site)
        .orElseGet(() -> unknown(receiver, name, arguments, site));
  }

  private Optional<Value> meant(
      Unknown receiver, String name, List<Value> arguments, CallSite site) {
    for (Reading reading : readings) {
      Optional<Value> value = reading.of(receiver, name, arguments, site);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Value unknown(Unknown receiver, String name, List<Value> arguments, CallSite site) {
    handOver(receiver, name, arguments, site);
    boolean isTold = run.tainted().holdsAny(arguments);
    run.deposits().note(receiver, name, arguments);
    if (isTold && isQuery(receiver) && BINDER.matcher(name).matches()) {
      run.tainted().add(receiver);
    }
    boolean origin = isTold || run.isFromOrigin(receiver);
    if (origin && isRefusal(name)) {
      assumePassed(site);
    }
    List<Value> operands = new ArrayList<>(arguments);
    operands.add(receiver);
    boolean isSameText = Promises.isSameText(receiver, name, arguments);
    boolean isName = isSameText || (name.equals("name") && arguments.isEmpty());
    Optional<Unknown> setting = setting(receiver, arguments);
    String reason =
        isSameText ? receiver.reason() : setting.map(Unknown::reason).orElse(site.unseen());
    Unknown result =
        Unknown.because(reason, origin)
            .meant(
                isName
                    ? receiver.meaning()
                    : setting
                        .flatMap(Unknown::meaning)
                        .or(() -> PreflightRoutes.made(receiver, name, arguments)))
            .madeOf(operands);
    return receiver
        .type()
        .flatMap(type -> run.project().type(type.qualified()))
        .flatMap(type -> declared(type, name, arguments, result, site))
        .orElseGet(() -> Promises.ofText(result, receiver, name, arguments));
  }

  /** Has code that is not known call the functions that it gets. */
  private void handOver(Unknown receiver, String name, List<Value> arguments, CallSite site) {
    boolean isForPreflights = PreflightRoutes.isHandedTo(receiver, name, arguments);
    for (Value argument : arguments) {
      if (isCalled(argument, receiver, site)) {
        if (isForPreflights) {
          invoker.escapes().onPreflights(argument, site);
        } else {
          run.escape(argument);
        }
      }
    }
  }

  private void assumePassed(CallSite site) {
    Unknown refusal = Unknown.because(site.text(), true);
    String text = site.text() + " lets it pass";
    run.assume(new Assumption(site.at(), site.at(), text, 0, refusal, run.scope()));
  }

  /**
   * What a method of the program gives that is called on an object of whose class little is known.
   */
  private Optional<Value> declared(
      ProjectType type, String name, List<Value> arguments, Unknown result, CallSite site) {
    return invoker
        .find(type, name, arguments)
        .map(
            target ->
                isKept(target, type, name, arguments)
                    ? invoker.invoke(
                        target,
                        Optional.of(new Instance(type, Optional.empty(), true)),
                        arguments,
                        site)
                    : promises.ofMethod(result, target));
  }

  /** Whether some class of the program has a default method as it is. */
  private boolean isKept(
      Invoker.Target target, ProjectType type, String name, List<Value> arguments) {
    String declaring = target.type().qualifiedName();
    List<ProjectType> classes =
        target.method().isDefault() ? run.project().implementations(type) : List.of();
    return classes.stream()
        .flatMap(c -> invoker.find(c, name, arguments).stream())
        .anyMatch(t -> t.type().qualifiedName().equals(declaring));
  }

  /**
   * Whether code that is not known calls a function that it gets, so far as that may hang on who
   * asks: what was looked up for the origin need not be there.
   */
  private boolean isCalled(Value argument, Unknown receiver, CallSite site) {
    return !(receiver.fromOrigin() && argument instanceof Closure function)
        || run.decide(receiver, function.node(), site.at(), site.text());
  }

  /** The setting that a result is made of by methods of the JDK alone, if it is. */
  private static Optional<Unknown> setting(Unknown receiver, List<Value> arguments) {
    boolean isOfJdk =
        receiver.type().filter(type -> type.qualified().startsWith("java.")).isPresent();
    if (receiver.isSetting()) {
      return Optional.of(receiver);
    }
    return !isOfJdk
        ? Optional.empty()
        : arguments.stream()
            .filter(Unknown.class::isInstance)
            .map(Unknown.class::cast)
            .filter(Unknown::isSetting)
            .findFirst();
  }

  private static boolean isQuery(Unknown receiver) {
    String type = receiver.type().map(TypeName::simple).orElse("");
    return QUERY.matcher(type + " " + receiver.reason()).find();
  }

  private static boolean isRefusal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return REFUSALS.stream().anyMatch(lower::startsWith);
  }
}
