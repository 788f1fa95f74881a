package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a header that code has a map of headers make where there are none; more can be
 * added to them.
 *
 * @param name the header, in small letters
 */
record AbsentHeader(String name) implements Model {

  private static final Set<String> METHODS = Set.of("computeIfAbsent", "putIfAbsent");

  /** The result of a method that leaves a header as it is where the response has it. */
  static Optional<Value> filled(String method, List<Value> arguments, CallSite site) {
    if (!METHODS.contains(method) || arguments.size() != 2) {
      return Optional.empty();
    }
    Optional<String> name = HttpObject.text(arguments.get(0)).filter(HeaderNames::isResponseHeader);
    return name.map(
        text -> {
          String lower = text.toLowerCase(Locale.ROOT);
          if (lower.equals(HeaderNames.ALLOW_ORIGIN)) {
            site.run().record(new HttpObject.LookedBack());
          }
          if (!isThere(lower, site)) {
            Value given = arguments.get(1);
            boolean isMade = method.equals("computeIfAbsent");
            Value value = isMade ? site.run().call(given, List.of(arguments.get(0)), site) : given;
            HeaderWrites.write("put", List.of(arguments.get(0), value), site, false);
          }
          return new AbsentHeader(lower);
        });
  }

  private static boolean isThere(String name, CallSite site) {
    return site.run().effects(HeaderWrite.class).stream()
        .filter(write -> write.response() == site.run().scope())
        .anyMatch(write -> write.name().equals(name));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!method.equals("add") || arguments.size() != 1) {
      return Optional.empty();
    }
    site.run().record(HeaderWrite.by(site, name, arguments.get(0), true, site.argumentAt(0)));
    return Optional.of(Known.TRUE);
  }
}
