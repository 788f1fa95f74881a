package io.github.corslint.rule;

import io.github.corslint.Catalog;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.Prober;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Origins.Entry;
import io.github.corslint.model.Origins.EntryKind;
import io.github.corslint.model.Origins.Star;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Policies made by hand, and what all rules say about them. */
final class Policies {

  static final Location WRITE = new Location("Filter.java", 41, 7, 41, 60);
  static final Location CHECK = new Location("Filter.java", 40, 9, 40, 50);
  static final Location COOKIES = new Location("Filter.java", 42, 7, 42, 60);
  private static final Star ECHO = new Star(Star.Reply.STAR, Star.Reply.ECHO, "echoed");
  private static final Star FAILS =
      new Star(Star.Reply.STAR, Star.Reply.FAILS, "the application throws");

  private Policies() {}

  /** What the rules say, as {@code severity rule-name}. */
  static List<String> verdict(CorsPolicy policy) {
    return findings(policy).map(f -> f.severity().label() + " " + f.rule().name()).toList();
  }

  static Stream<Finding> findings(CorsPolicy policy) {
    Probe probe = Prober.probe(policy);
    return Catalog.RULES.stream().flatMap(rule -> rule.judge(probe));
  }

  static Finding only(CorsPolicy policy) {
    List<Finding> all = findings(policy).toList();
    if (all.size() != 1) {
      throw new AssertionError("not one finding: " + verdict(policy));
    }
    return all.get(0);
  }

  static Location line(int line) {
    return new Location("Config.java", line, 5, line, 40);
  }

  static CorsPolicy declared(boolean credentials, Entry... entries) {
    return declared(credentials, ECHO, Scope.of("Config.cors"), entries);
  }

  static CorsPolicy strict(boolean credentials, Entry... entries) {
    return declared(credentials, FAILS, Scope.of("Config.cors"), entries);
  }

  static CorsPolicy declared(boolean credentials, Star star, Scope scope, Entry... entries) {
    Setting<Boolean> cookies =
        credentials ? new Setting.Is<>(true, COOKIES) : Setting.<Boolean>unset();
    Origins origins = new Origins.Declared(List.of(entries), cookies, star, line(1), true);
    return CorsPolicy.of("configuration", line(1), origins, scope);
  }

  static CorsPolicy webSocket(Entry... entries) {
    return declared(false, ECHO, Scope.of("Config.sockets").ofWebSocket(), entries);
  }

  static Entry star(int line) {
    return new Entry("*", EntryKind.STAR, origin -> true, line(line));
  }

  static Entry exact(int line, String text) {
    return new Entry(text, EntryKind.EXACT, text::equals, line(line));
  }

  /** An entry of a framework that strips a slash and ignores case. */
  static Entry lenient(int line, String text) {
    Predicate<String> same = origin -> text.replaceAll("/$", "").equalsIgnoreCase(origin);
    return new Entry(text, EntryKind.EXACT, same, line(line));
  }

  static Entry glob(int line, String text) {
    Pattern regex = Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
    return new Entry(
        text, EntryKind.PATTERN, origin -> regex.matcher(origin).matches(), line(line));
  }

  static Entry regex(int line, String text) {
    Pattern regex = Pattern.compile(text);
    return new Entry(text, EntryKind.REGEX, origin -> regex.matcher(origin).matches(), line(line));
  }

  static Entry unknown(int line, String why) {
    return new Entry(why, EntryKind.UNKNOWN, origin -> false, line(line));
  }

  /** Code that answers for itself; {@code trusted} is what it compares with. */
  static CorsPolicy code(Function<String, Answer> function, String... trusted) {
    List<TrustedOrigin> strings = new ArrayList<>();
    for (String text : trusted) {
      strings.add(new TrustedOrigin(text, TrustedOrigin.Kind.OPERAND, CHECK));
    }
    Origins origins = new Origins.Computed(function, () -> strings);
    return CorsPolicy.of("response header", WRITE, origins, Scope.of("Filter.doFilter"));
  }

  /** Code that lets origins in with cookies when a check holds. */
  static CorsPolicy checked(String check, Predicate<String> test, String... trusted) {
    return code(o -> test.test(o) ? admit(o, true, check) : new Answer.Refused(), trusted);
  }

  static Answer admit(String echoed, boolean credentials, String check) {
    return new Answer.Admitted(
        echoed,
        credentials,
        WRITE,
        credentials ? List.of(new Step(COOKIES, "credentials are allowed here")) : List.of(),
        check,
        check.isEmpty() ? WRITE : CHECK,
        true,
        List.of(new Step(WRITE, "the header is written")));
  }

  static CorsPolicy with(CorsPolicy p, Setting<List<String>> methods) {
    return new CorsPolicy(
        p.surface(),
        p.at(),
        p.origins(),
        p.credentials(),
        methods,
        p.allowedHeaders(),
        p.exposedHeaders(),
        p.maxAge(),
        p.privateNetwork(),
        p.scope());
  }
}
