package io.github.corslint.interpret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An expression of Spring that calls methods of a text, such as {@code #{'${origins}'.split(',')}},
 * with or without a list made of the result (Spring Framework 4 to 7).
 *
 * @param template the text, in which placeholders may stand
 * @param calls the methods, in order
 */
public record SpelText(String template, List<Call> calls) {

  private static final String LITERAL = "'([^']*)'|\"([^\"]*)\"";
  private static final String CALL =
      "\\s*\\.\\s*(\\w+)\\(\\s*((?:(?:" + LITERAL + ")\\s*,?\\s*)*)\\)";
  private static final Pattern CALLS = Pattern.compile(CALL);
  private static final Pattern ARGUMENTS = Pattern.compile(LITERAL);
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "#\\{\\s*(?:T\\([\\w.]+\\)\\.(?:asList|of)\\(\\s*)?"
              + "(?<template>\\$\\{.*}|"
              + LITERAL
              + ")(?<calls>(?:"
              + CALL
              + ")+)\\s*\\)?\\s*}",
          Pattern.DOTALL);

  public SpelText {
    calls = List.copyOf(calls);
  }

  /** A call with texts for arguments. */
  public record Call(String method, List<String> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The expression, if a text is one of this kind and its methods are known. */
  public static Optional<SpelText> of(String expression) {
    Matcher whole = EXPRESSION.matcher(expression.strip());
    if (!expression.contains("#{") || !whole.matches()) {
      return Optional.empty();
    }
    List<Call> calls =
        CALLS
            .matcher(whole.group("calls"))
            .results()
            .map(call -> new Call(call.group(1), arguments(call.group(2))))
            .toList();
    String template = whole.group("template").replaceAll("^['\"]|['\"]$", "");
    SpelText found = new SpelText(template, calls);
    return found.on("").isPresent() ? Optional.of(found) : Optional.empty();
  }

  private static List<String> arguments(String literals) {
    return ARGUMENTS
        .matcher(literals)
        .results()
        .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
        .toList();
  }

  /** The text or list of texts that the methods make of a text; empty when one is not known. */
  public Optional<Object> on(String text) {
    Object value = text;
    for (Call call : calls) {
      Optional<Object> result =
          value instanceof String receiver ? tried(receiver, call) : Optional.empty();
      if (result.isEmpty()) {
        return Optional.empty();
      }
      value = result.get();
    }
    return Optional.of(value);
  }

  private static Optional<Object> tried(String text, Call call) {
    try {
      return called(text, call);
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> called(String text, Call call) {
    List<String> with = call.arguments();
    Object result =
        switch (call.method() + "/" + with.size()) {
          case "split/1" -> Arrays.asList(text.split(with.get(0)));
          case "replace/2" -> text.replace(with.get(0), with.get(1));
          case "replaceAll/2" -> text.replaceAll(with.get(0), with.get(1));
          case "concat/1" -> text.concat(with.get(0));
          case "trim/0" -> text.trim();
          case "strip/0" -> text.strip();
          case "toLowerCase/0" -> text.toLowerCase(Locale.ROOT);
          case "toUpperCase/0" -> text.toUpperCase(Locale.ROOT);
          default -> null;
        };
    return Optional.ofNullable(result);
  }
}
