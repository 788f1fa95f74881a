package io.github.corslint.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up check of the origin in Java; the same seed makes the same one. */
final class GeneratedGuard {

  private static final List<String> TEXTS =
      List.of(
          "https://app.example.com",
          "example.com",
          ".example.com",
          "https://",
          "http://",
          "app",
          "admin",
          ":8443",
          "localhost",
          "-",
          "com",
          "",
          ".",
          "://",
          "EXAMPLE",
          "null",
          "/");

  private static final List<String> REGEXES =
      List.of(
          "https://app\\\\.example\\\\.com",
          "https?://.*",
          ".*example.com",
          "[a-z:/.]+",
          "\\\\d",
          "(app|admin)",
          "^https",
          "com$",
          "(?i)EXAMPLE",
          "[^.]*",
          "\\\\.");

  private static final String CONSTANTS =
      """
        static final Set<String> SET = Set.of("https://app.example.com", "http://localhost:8443", "app");
        static final List<String> LIST = List.of("example.com", "app", "https://app.example.com");
        static final String[] ARRAY = {"admin", "https://", "com"};
        static final Map<String, Integer> MAP = new HashMap<>(Map.of("https://app.example.com", 1, "null", 2));
        static final Pattern PATTERN = Pattern.compile("https://(app|admin)\\\\.example\\\\.com(:\\\\d+)?");
        static final Predicate<String> PREDICATE = s -> s.length() > 20 && s.contains("app");
        static final Function<String, String> FUNCTION = s -> s.replace("http", "x").trim();
        static final BiPredicate<String, String> PAIR = String::startsWith;
        enum Kind { APP("app"), COM("com"); final String word; Kind(String word) { this.word = word; } boolean in(String s) { return s.endsWith(word); } }
        record Parts(String head, int size) { static Parts of(String s) { return new Parts(s.isEmpty() ? "" : s.substring(0, 1), s.length()); } }
      """;

  private final Random random;
  private final List<String> texts = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int names;
  private int helpers;

  private GeneratedGuard(long seed) {
    this.random = new Random(seed);
  }

  /** The members of a class with a method {@code boolean allowed(String origin)}. */
  static String members(long seed) {
    return new GeneratedGuard(seed).generate();
  }

  private String generate() {
    int methods = 1 + random.nextInt(3);
    StringBuilder all = new StringBuilder(CONSTANTS);
    for (int i = 0; i < methods; i++) {
      all.append(method("boolean helper" + i + "(String text)", "text"));
      helpers = i + 1;
    }
    return all.append(method("boolean allowed(String origin)", "origin")).toString();
  }

  private String method(String head, String parameter) {
    texts.clear();
    numbers.clear();
    flags.clear();
    texts.add(parameter);
    code.setLength(0);
    code.append("  ").append(head).append(" {\n");
    statements(1 + random.nextInt(4), 2);
    return code.append("    return ").append(flag(3)).append(";\n  }\n").toString();
  }

  private void statements(int count, int depth) {
    int t = texts.size();
    int n = numbers.size();
    int f = flags.size();
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
    if (depth < 2) {
      texts.subList(t, texts.size()).clear();
      numbers.subList(n, numbers.size()).clear();
      flags.subList(f, flags.size()).clear();
    }
  }

  private void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 12 : 5)) {
      case 0 -> declare("String", text(2), texts);
      case 1 -> declare("int", number(2), numbers);
      case 2 -> declare("boolean", random.nextInt(4) > 0 ? flag(2) : chosen(), flags);
      case 3 -> assign();
      case 4 -> line("if (" + flag(2) + ") return " + flag(1) + ";");
      case 5 -> branch(depth);
      case 6 -> countedLoop(depth);
      case 7 -> elementLoop(depth);
      case 8 -> choice(depth);
      case 9 -> attempt(depth);
      case 10 -> whileLoop(depth);
      default -> arrayUse();
    }
  }

  private void line(String text) {
    code.append("    ").append(text).append('\n');
  }

  private String fresh() {
    return "v" + names++;
  }

  private void declare(String type, String value, List<String> scope) {
    String name = fresh();
    line(type + " " + name + " = " + value + ";");
    scope.add(name);
  }

  private String chosen() {
    return "switch ("
        + text(0)
        + ") { case \"app\", \"com\" -> true; case \"https://app.example.com\" -> "
        + flag(1)
        + "; default -> { yield "
        + flag(1)
        + "; } }";
  }

  private void assign() {
    if (!flags.isEmpty() && random.nextBoolean()) {
      line(pick(flags) + pick(List.of(" = ", " |= ", " &= ", " ^= ")) + flag(2) + ";");
    } else if (numbers.stream().anyMatch(n -> n.startsWith("v")) && random.nextBoolean()) {
      line(
          pick(numbers.stream().filter(n -> n.startsWith("v")).toList())
              + pick(List.of(" = ", " += ", " -= ", " |= ", " ^= "))
              + number(1)
              + ";");
    } else if (texts.size() > 1) {
      line(texts.get(texts.size() - 1) + pick(List.of(" = ", " += ")) + text(1) + ";");
    }
  }

  private void branch(int depth) {
    line("if (" + flag(2) + ") {");
    statements(1 + random.nextInt(2), depth - 1);
    if (random.nextBoolean()) {
      line("} else {");
      statements(1 + random.nextInt(2), depth - 1);
    }
    line("}");
  }

  private void countedLoop(int depth) {
    String i = fresh();
    String label = random.nextInt(3) == 0 ? "l" + i + ": " : "";
    line(
        label
            + "for (int "
            + i
            + " = 0; "
            + i
            + " < "
            + (1 + random.nextInt(4))
            + "; "
            + i
            + "++) {");
    numbers.add(i);
    List<String> outer = List.copyOf(numbers);
    numbers.remove(i);
    line("int c" + i + " = " + i + " * 2;");
    numbers.add("c" + i);
    line("if (" + flag(1) + ") " + leave(label) + ";");
    statements(1, depth - 1);
    numbers.remove("c" + i);
    numbers.retainAll(outer);
    line("}");
  }

  private String leave(String label) {
    String word = pick(List.of("break", "continue"));
    return label.isEmpty() ? word : word + " " + label.substring(0, label.indexOf(':'));
  }

  private void elementLoop(int depth) {
    String each = fresh();
    line(
        "for (String "
            + each
            + " : "
            + pick(List.of("LIST", "ARRAY", "text().split(\"\\\\.\")"))
                .replace("text()", texts.get(0))
            + ") {");
    texts.add(each);
    line("if (" + flag(2) + ") " + pick(List.of("break", "continue", "return " + flag(1))) + ";");
    statements(1, depth - 1);
    texts.remove(each);
    line("}");
  }

  private void whileLoop(int depth) {
    String i = fresh();
    line("int " + i + " = 0;");
    if (random.nextBoolean()) {
      line("while (" + i + "++ < 3 && " + flag(1) + ") {");
      statements(1, depth - 1);
      line("}");
    } else {
      line("do {");
      statements(1, depth - 1);
      line("} while (++" + i + " < 3 && " + flag(1) + ");");
    }
    numbers.add(i);
  }

  private void choice(int depth) {
    if (random.nextBoolean()) {
      line("switch (" + text(1) + ") {");
      line("case \"app\": case \"https://app.example.com\":");
      statements(1, depth - 1);
      line(random.nextBoolean() ? "break;" : "");
      line("case \"null\":");
    } else {
      line("switch (" + number(1) + " & 3) {");
      line("case 0:");
      statements(1, depth - 1);
      line("break;");
      line("case 1: case 2:");
    }
    statements(1, depth - 1);
    line("default:");
    line("}");
  }

  private void attempt(int depth) {
    line("try {");
    declare("String", texts.get(0) + ".substring(" + number(1) + ")", texts);
    texts.remove(texts.size() - 1);
    statements(1, depth - 1);
    line(
        "} catch ("
            + pick(List.of("RuntimeException", "IndexOutOfBoundsException"))
            + " "
            + fresh()
            + ") {");
    statements(1, depth - 1);
    if (random.nextInt(3) == 0) {
      line("} finally {");
      declare("int", number(1), new ArrayList<>());
    }
    line("}");
  }

  private void arrayUse() {
    String name = fresh();
    line("int[] " + name + " = new int[3];");
    line(name + "[" + random.nextInt(3) + "] = " + number(1) + ";");
    line(name + "[1]++;");
    numbers.add("(" + name + "[0] + " + name + "[1])");
  }

  private String flag(int depth) {
    if (depth == 0) {
      return !flags.isEmpty() && random.nextBoolean() ? pick(flags) : simpleFlag();
    }
    return switch (random.nextInt(9)) {
      case 0 -> "(" + flag(depth - 1) + " && " + flag(depth - 1) + ")";
      case 1 -> "(" + flag(depth - 1) + " || " + flag(depth - 1) + ")";
      case 2 -> "!" + flag(depth - 1);
      case 3 -> "(" + flag(depth - 1) + " ? " + flag(depth - 1) + " : " + flag(depth - 1) + ")";
      case 4 ->
          "("
              + flag(depth - 1)
              + pick(List.of(" ^ ", " & ", " | ", " == "))
              + flag(depth - 1)
              + ")";
      case 5 ->
          "("
              + number(depth - 1)
              + pick(List.of(" < ", " > ", " == ", " >= ", " != "))
              + number(depth - 1)
              + ")";
      case 6 ->
          helpers > 0
              ? "helper" + random.nextInt(helpers) + "(" + text(depth - 1) + ")"
              : simpleFlag();
      case 7 -> functional(depth - 1);
      default -> simpleFlag();
    };
  }

  private String functional(int depth) {
    String x = fresh();
    String inner = captured(x, Math.min(1, depth));
    return switch (random.nextInt(7)) {
      case 0 -> "LIST.stream().anyMatch(" + x + " -> " + inner + ")";
      case 1 -> "Arrays.stream(ARRAY).noneMatch(" + x + " -> " + inner + ")";
      case 2 -> "Optional.of(" + safeText(0) + ").filter(" + x + " -> " + inner + ").isPresent()";
      case 3 ->
          "LIST.stream().filter("
              + x
              + " -> "
              + inner
              + ").map(String::length).anyMatch(n"
              + x
              + " -> n"
              + x
              + " > 5)";
      case 4 -> "PREDICATE.and(" + x + " -> " + inner + ").test(" + safeText(0) + ")";
      case 5 -> "PREDICATE.negate().or(" + x + " -> " + inner + ").test(" + safeText(0) + ")";
      default -> "Stream.of(Kind.values()).map(k -> k.word).allMatch(" + x + " -> " + inner + ")";
    };
  }

  /** The body of a lambda, which may capture the method's parameter only. */
  private String captured(String x, int depth) {
    List<List<String>> scopes = List.of(texts, numbers, flags);
    List<List<String>> outer = scopes.stream().map(List::copyOf).toList();
    scopes.forEach(scope -> scope.subList(scope == texts ? 1 : 0, scope.size()).clear());
    texts.add(x);
    String body = flag(depth);
    for (int i = 0; i < scopes.size(); i++) {
      scopes.get(i).clear();
      scopes.get(i).addAll(outer.get(i));
    }
    return body;
  }

  private String safeText(int depth) {
    return depth == 0 ? texts.get(0) : text(depth);
  }

  private String simpleFlag() {
    String a = text(0);
    String b = text(0);
    return switch (random.nextInt(22)) {
      case 0 -> a + ".equals(" + b + ")";
      case 1 -> a + ".equalsIgnoreCase(" + b + ")";
      case 2 -> a + ".startsWith(" + b + ")";
      case 3 -> a + ".endsWith(" + b + ")";
      case 4 -> a + ".contains(" + b + ")";
      case 5 -> a + ".matches(\"" + pick(REGEXES) + "\")";
      case 6 -> "SET.contains(" + a + ")";
      case 7 -> "LIST.contains(" + a + ")";
      case 8 -> "MAP.containsKey(" + a + ")";
      case 9 ->
          "PATTERN.matcher(" + a + ")." + pick(List.of("find", "matches", "lookingAt")) + "()";
      case 10 -> a + ".isEmpty()";
      case 11 ->
          a
              + ".regionMatches("
              + random.nextBoolean()
              + ", "
              + random.nextInt(4)
              + ", "
              + b
              + ", 0, "
              + random.nextInt(6)
              + ")";
      case 12 ->
          "Character." + pick(List.of("isLetter", "isDigit")) + "((" + a + " + \"x\").charAt(0))";
      case 13 ->
          "(("
              + a
              + " + \"y\").charAt("
              + a
              + ".length() / 2) "
              + pick(List.of("==", "<", "!="))
              + " '"
              + pick(List.of("a", "y", ".", "/"))
              + "')";
      case 14 -> "PAIR.test(" + a + ", " + b + ")";
      case 15 -> "Kind." + pick(List.of("APP", "COM")) + ".in(" + a + ")";
      case 16 -> "Parts.of(" + a + ").equals(Parts.of(" + b + "))";
      case 17 -> "Objects.equals(" + a + ", " + b + ")";
      case 18 -> "Arrays.asList(ARRAY).contains(" + a + ")";
      case 19 -> a + ".startsWith(" + b + ", " + random.nextInt(9) + ")";
      case 20 -> "Boolean.parseBoolean(" + a + ")";
      default -> "Pattern.compile(\"" + pick(REGEXES) + "\").matcher(" + a + ").find()";
    };
  }

  private String number(int depth) {
    if (depth == 0) {
      return !numbers.isEmpty() && random.nextBoolean() ? pick(numbers) : simpleNumber();
    }
    return switch (random.nextInt(8)) {
      case 0 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
      case 1 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
      case 2 ->
          "("
              + number(depth - 1)
              + pick(List.of(" * ", " / ", " % ", " << ", " >> ", " >>> ", " & ", " ^ "))
              + (1 + random.nextInt(5))
              + ")";
      case 3 ->
          "Math."
              + pick(List.of("max", "min"))
              + "("
              + number(depth - 1)
              + ", "
              + number(depth - 1)
              + ")";
      case 4 -> "(" + flag(depth - 1) + " ? " + number(depth - 1) + " : " + number(depth - 1) + ")";
      case 5 -> pick(List.of("~", "-")) + "(" + number(depth - 1) + ")";
      default -> simpleNumber();
    };
  }

  private String simpleNumber() {
    String a = text(0);
    return switch (random.nextInt(9)) {
      case 0 -> a + ".length()";
      case 1 -> a + ".indexOf(" + text(0) + ")";
      case 2 -> a + ".lastIndexOf('" + pick(List.of(".", "/", ":", "a")) + "')";
      case 3 -> a + ".split(\"" + pick(List.of("\\\\.", ":", "/+")) + "\").length";
      case 4 -> "Integer.signum(" + a + ".compareTo(" + text(0) + "))";
      case 5 -> "(int) " + a + ".chars().filter(c -> c == '.').count()";
      case 6 -> "MAP.getOrDefault(" + a + ", 7)";
      case 7 -> "('a' + " + random.nextInt(9) + ")";
      default -> String.valueOf(random.nextInt(30) - 5);
    };
  }

  private String text(int depth) {
    if (depth == 0) {
      return random.nextInt(3) > 0 ? pick(texts) : "\"" + pick(TEXTS) + "\"";
    }
    String a = text(depth - 1);
    return switch (random.nextInt(18)) {
      case 0 -> a + ".toLowerCase(Locale.ROOT)";
      case 1 -> a + ".toUpperCase(Locale.ROOT)";
      case 2 -> a + ".trim()";
      case 3 -> "(" + a + " + " + text(depth - 1) + ")";
      case 4 -> "(" + a + " + " + number(depth - 1) + ")";
      case 5 -> a + ".replace(" + text(0) + ", \"" + pick(TEXTS) + "\")";
      case 6 -> a + ".replaceAll(\"" + pick(REGEXES) + "\", \"x\")";
      case 7 -> "(" + flag(depth - 1) + " ? " + a + " : " + text(depth - 1) + ")";
      case 8 -> "new StringBuilder(" + a + ").reverse().append('.').toString()";
      case 9 -> "String.format(\"%s-%d\", " + a + ", " + number(depth - 1) + ")";
      case 10 -> "String.join(\",\", LIST)";
      case 11 -> "FUNCTION.apply(" + a + ")";
      case 12 -> a + ".substring(Math.min(" + a + ".length(), " + random.nextInt(9) + "))";
      case 13 -> "Optional.of(" + a + ").map(String::strip).orElse(\"none\")";
      case 14 -> "String.valueOf(" + number(depth - 1) + ")";
      case 15 -> a + ".concat(" + text(depth - 1) + ")";
      case 16 -> "(" + a + " + (char) ('a' + " + random.nextInt(20) + "))";
      default -> "Stream.of(" + a + ", \"app\").sorted().collect(Collectors.joining(\"/\"))";
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
