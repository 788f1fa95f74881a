package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Requests and responses that are classes of the program, which other code of it reads from the
 * network and writes to it. Their names say which they are; what their methods do is known by the
 * names of headers, as with libraries.
 */
final class OwnClasses {

  private static final Pattern RESPONSE =
      Pattern.compile(".*(?:Response|Reply|ResponseHeaders|ResponseBuilder)");

  private static final Pattern REQUEST =
      Pattern.compile("(?!.*Client).*(?:Request|RequestHeaders)");

  private static final Pattern WRITER =
      Pattern.compile("(?:set|add|put|with|append|insert|replace|header|headers)(?:[A-Z].*)?");

  private OwnClasses() {}

  /** What a method gives that has run and given a result, where that says less than its name. */
  static Optional<Value> invoked(
      Instance receiver, String method, List<Value> arguments, Value result, CallSite site) {
    String type = receiver.type().simpleName();
    Optional<String> name = name(arguments.get(0));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (arguments.size() > 1
        && HeaderNames.isResponseHeader(name.get())
        && RESPONSE.matcher(type).matches()
        && WRITER.matcher(method).matches()) {
      write(name.get(), method, arguments.subList(1, arguments.size()), site);
      return Optional.empty();
    }
    boolean reads =
        arguments.size() == 1
            && RequestReads.isSenders(name.get())
            && REQUEST.matcher(type).matches()
            && receiver.isInjected()
            && isNothing(result);
    return reads ? RequestReads.read("get", List.of(Known.of(name.get())), site) : Optional.empty();
  }

  /** Code that hands the header on to a response of a library has written it already. */
  private static void write(String name, String method, List<Value> values, CallSite site) {
    boolean isWritten =
        site.run().effects(HeaderWrite.class).stream()
            .anyMatch(w -> w.name().equalsIgnoreCase(name) && values.contains(w.value()));
    if (!isWritten) {
      Value named = Known.of(name);
      boolean adds = method.startsWith("add") || method.startsWith("append");
      HeaderWrites.write("setHeader", List.of(named, values.get(0)), site, adds);
    }
  }

  private static boolean isNothing(Value result) {
    return result instanceof Unknown
        || (result instanceof Known known && (known.isNull() || known.isText("")));
  }

  /** A text, or a constant that holds the name of a header. */
  private static Optional<String> name(Value value) {
    return HttpObject.text(value)
        .or(
            () ->
                value instanceof Instance constant && constant.type().isEnum()
                    ? constant.texts().filter(HeaderNames::isHeader).findFirst()
                    : Optional.empty());
  }
}
