package io.github.corslint.interpret;

import io.github.corslint.syntax.NameFact;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What code of one path has put into objects of which nothing is known: properties of beans, and
 * what maps and contexts hold under a name. It is there until the object is given to somebody else.
 */
final class Deposits {

  private static final Pattern SETTER = Pattern.compile("(?:set|put)(|[A-Z].*)");
  private static final Pattern GETTER = Pattern.compile("(?:get|is|has|contains)(|[A-Z].*)");
  private static final Pattern EMPTYING = Pattern.compile("(?:clear|reset|remove|evict).*");

  private static final NameFact<Optional<String>> SET = NameFact.of(n -> property(SETTER, n));
  private static final NameFact<Optional<String>> GOT = NameFact.of(n -> property(GETTER, n));
  private static final NameFact<Boolean> EMPTIES =
      NameFact.of(name -> EMPTYING.matcher(name).matches());

  private final Run run;
  private final Map<Object, Map<Slot, Held>> all = new HashMap<>();

  Deposits(Run run) {
    this.run = run;
  }

  /** Where an object holds something: a property, and the name in it if there are several. */
  private record Slot(String property, String name) {}

  /** What is held, and the check of the origin that gave it. */
  private record Held(Value value, Optional<OriginCheck> check) {}

  /** Takes note of a call that puts something into an object, or takes it out again. */
  void note(Unknown receiver, String method, List<Value> arguments) {
    if (EMPTIES.in(method)) {
      all.remove(key(receiver));
    }
    arguments.forEach(this::giveAway);
    Optional<String> property = SET.in(method);
    if (property.isPresent() && !arguments.isEmpty() && arguments.size() <= 2) {
      slot(property.get(), arguments.subList(0, arguments.size() - 1))
          .ifPresent(slot -> put(receiver, slot, arguments.get(arguments.size() - 1)));
    }
  }

  /** What an object gives back; empty when nothing is known of that. */
  Optional<Value> found(Unknown receiver, String method, List<Value> arguments) {
    Map<Slot, Held> held = all.get(key(receiver));
    if (held == null) {
      return Optional.empty();
    }
    String property = GOT.in(method).orElse(arguments.isEmpty() ? method : "");
    if (method.startsWith("contains")) {
      return slot("", arguments).filter(held::containsKey).map(slot -> Known.TRUE);
    }
    List<Value> names = arguments.subList(0, Math.min(1, arguments.size()));
    return slot(property, names)
        .flatMap(slot -> Optional.ofNullable(held.get(slot)))
        .map(this::take);
  }

  /** The property that an accessor is named after. */
  private static Optional<String> property(Pattern accessor, String method) {
    Matcher matcher = accessor.matcher(method);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Value take(Held held) {
    held.check().ifPresent(run.checks()::pend);
    return held.value();
  }

  private void put(Unknown receiver, Slot slot, Value value) {
    Optional<OriginCheck> check =
        value.raw() instanceof Boolean ? run.checks().takePending() : Optional.empty();
    all.computeIfAbsent(key(receiver), k -> new HashMap<>()).put(slot, new Held(value, check));
  }

  /** Who gets an object may change what it holds. */
  private void giveAway(Value argument) {
    if (argument instanceof Unknown object && all.remove(key(object)) != null) {
      run.tainted().add(object);
    }
  }

  private Object key(Unknown receiver) {
    return run.answers().key(receiver);
  }

  private static Optional<Slot> slot(String property, List<Value> names) {
    if (names.isEmpty()) {
      return property.isEmpty()
          ? Optional.empty()
          : Optional.of(new Slot(property.toLowerCase(Locale.ROOT), ""));
    }
    return names.get(0).raw() instanceof String name
        ? Optional.of(new Slot(property.toLowerCase(Locale.ROOT), name))
        : Optional.empty();
  }
}
