package io.github.corslint.interpret;

import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method of the JDK: what it tells of the origin, and how the origin passes through
 * it.
 *
 * @param owner the class of a static method, empty for others
 * @param receiver the object, absent for static methods
 * @param method its name
 * @param arguments its arguments
 * @param site where it stands
 */
record Operation(
    String owner, @Nullable Object receiver, String method, List<Value> arguments, CallSite site) {

  /** Stands in a string builder for text that is not known. */
  static final char UNKNOWN_TEXT = '\uFFFF';

  /** Questions that are no check of who is asking. */
  private static final Set<String> FORMALITIES =
      Set.of(
          "isEmpty",
          "isBlank",
          "isPresent",
          "nonNull",
          "isNull",
          "hasNext",
          "find$",
          "length",
          "size",
          "hasText",
          "hasLength",
          "isNotEmpty",
          "isNotBlank",
          "isNoneBlank",
          "isNoneEmpty",
          "isAnyBlank",
          "isAnyEmpty",
          "isNullOrEmpty");

  private static final Set<String> NOBODY = Set.of("", "*", "null");

  /** What makes a text or a collection of its operands, which does not compare them. */
  private static final Set<String> JOINING =
      Set.of(
          "asList",
          "concat",
          "copyOf",
          "entry",
          "format",
          "formatted",
          "join",
          "of",
          "ofEntries",
          "ofNullable",
          "requireNonNull");

  private static final Set<String> CONTAINMENT =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "indexOf",
          "get",
          "equals",
          "getOrDefault",
          "getProperty",
          "remove");

  boolean isTainted() {
    Run run = site.run();
    return run.tainted().holdsObject(receiver) || run.tainted().holdsAny(arguments);
  }

  Unknown unknown() {
    return Unknown.becauseOf(arguments, "", isTainted()).madeOf(operandValues());
  }

  /** What the program sees of the result. */
  Value finish(Value result) {
    if (receiver != null
        && holdsUnknown(receiver)
        && CONTAINMENT.contains(method)
        && isNegative(result)
        && !(isTainted() && Growing.isMemory(receiver))) {
      Unknown element =
          Unknown.because("an element that is not known: " + site.text(), isTainted())
              .madeOf(arguments);
      return receiver instanceof Map ? named(element) : element;
    }
    if (result instanceof Known known
        && known.java() instanceof String text
        && text.indexOf(UNKNOWN_TEXT) >= 0) {
      Unknown part =
          Unknown.because("text that is known only in part: " + site.text(), isTainted());
      return receiver instanceof StringBuilder builder && builder.toString().equals(text)
          ? PartialText.held(builder, part, site.run())
          : part;
    }
    return isTainted() ? observe(result) : remember(result);
  }

  /** What the name of an entry that is not known tells of it, such as that of a header. */
  private Value named(Unknown element) {
    return site.run()
        .ask(l -> l.invokeUnknown(Unknown.because("a map"), method, arguments, site))
        .orElse(element);
  }

  private Value observe(Value result) {
    Object java = result.raw();
    noteTrusted();
    if (java instanceof Boolean || java instanceof Number) {
      if (!isFormality() && !isAside(java)) {
        site.run().checks().pend(new OriginCheck(site.at(), site.text(), method));
      }
      return result;
    }
    return passOn(result, java);
  }

  private boolean isFormality() {
    return FORMALITIES.contains(method)
        || (method.startsWith("equals") && operands().allMatch(String::isEmpty));
  }

  /** Whether it finds that the origin is none of the words that name nobody: that tells nothing. */
  private boolean isAside(Object answer) {
    return Boolean.FALSE.equals(answer)
        && method.startsWith("equals")
        && operands().allMatch(NOBODY::contains);
  }

  private Value passOn(Value result, @Nullable Object java) {
    boolean fromText = owner.isEmpty() ? !isContainer(receiver) : !isContainer(java);
    if (java instanceof String text) {
      if (!(fromText || isCollected()) || isOperandItself(text) || method.equals("intern")) {
        return result;
      }
      return site.run().taint(text);
    }
    if (java == null && fromText && result instanceof Known) {
      return site.run().tainted().missing();
    }
    if (java != receiver && !(java instanceof Value)) {
      passOnParts(java);
    }
    return result;
  }

  private void passOnParts(@Nullable Object java) {
    Tainted tainted = site.run().tainted();
    tainted.add(java);
    boolean isSplit = operandValues().stream().map(Value::raw).noneMatch(Operation::holdsOthers);
    if (isSplit) {
      tainted.addElements(java);
    }
    boolean isOfParts = operandValues().stream().map(Value::raw).anyMatch(tainted::holdsParts);
    if (java instanceof BaseStream && (isSplit || isOfParts)) {
      tainted.addStream(java);
    }
  }

  /** Whether it makes a text of all that a stream of parts of the origin holds. */
  private boolean isCollected() {
    return receiver instanceof BaseStream && site.run().tainted().holdsParts(receiver);
  }

  private static boolean holdsOthers(@Nullable Object object) {
    return isContainer(object) || object instanceof Object[];
  }

  private boolean isOperandItself(String text) {
    return arguments.stream().anyMatch(a -> a.raw() == text && !site.run().isFromOrigin(a));
  }

  private static boolean isContainer(@Nullable Object object) {
    return object instanceof Collection
        || object instanceof Map
        || object instanceof Optional
        || (object instanceof java.util.Iterator && !(object instanceof Scanner))
        || object instanceof BaseStream
        || (object instanceof java.util.Enumeration && !(object instanceof StringTokenizer))
        || object instanceof Map.Entry;
  }

  private List<Value> operandValues() {
    return Stream.concat(Stream.of(Value.of(receiver)), arguments.stream()).toList();
  }

  private Stream<String> operands() {
    return operandValues().stream()
        .filter(v -> !site.run().isFromOrigin(v))
        .filter(Known.class::isInstance)
        .flatMap(v -> ((Known) v).text().stream());
  }

  /**
   * What meets the origin in an operation may be what it is compared with; but not what text it
   * joins, nor what it is kept beside.
   */
  private void noteTrusted() {
    Run run = site.run();
    if (receiver instanceof StringBuilder || JOINING.contains(method) || isKept()) {
      return;
    }
    Strings.of(run, receiver).forEach(t -> run.trust(t.text(), kind(t), site.at()));
    for (Value argument : arguments) {
      Strings.of(run, argument.raw()).forEach(t -> run.trust(t.text(), kind(t), site.at()));
    }
  }

  /** Whether the origin is put into a list, or into a map as the value of some key. */
  private boolean isKept() {
    return (receiver instanceof List && method.startsWith("add"))
        || (receiver instanceof Map
            && method.startsWith("put")
            && arguments.stream().limit(1).noneMatch(site.run()::isFromOrigin));
  }

  private TrustedOrigin.Kind kind(Strings.Held held) {
    return held.regex() || isRegex(held.text())
        ? TrustedOrigin.Kind.REGEX
        : TrustedOrigin.Kind.OPERAND;
  }

  /** What a function or another opaque object was made of speaks when it meets the origin. */
  Value remember(Value result) {
    Object java = result.raw();
    if (java != null && Strings.isOpaque(java) && !isTainted()) {
      List<Object> parts = new ArrayList<>();
      Stream.concat(Stream.of(Value.of(receiver)), arguments.stream())
          .map(Value::raw)
          .filter(Objects::nonNull)
          .forEach(parts::add);
      site.run().tainted().madeOf(java, parts);
    }
    return result;
  }

  private boolean isRegex(String text) {
    return receiver instanceof String
        && receiver != text
        && (method.equals("matches") || method.startsWith("replace") || method.equals("split"));
  }

  private static boolean isNegative(Value result) {
    Object java = result.raw();
    return java == null || Boolean.FALSE.equals(java) || Integer.valueOf(-1).equals(java);
  }

  private static boolean holdsUnknown(Object object) {
    if (object instanceof Collection<?> collection) {
      return collection.stream().anyMatch(Unknown.class::isInstance);
    }
    return object instanceof Map<?, ?> map
        && (map.keySet().stream().anyMatch(Unknown.class::isInstance)
            || map.values().stream().anyMatch(Unknown.class::isInstance));
  }
}
