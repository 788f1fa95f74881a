package io.github.corslint.benchmarks;

import io.github.corslint.Catalog;
import java.util.stream.Collectors;

/** Prints the words of the sieve for Java files as one regular expression, for other tools. */
public final class Words {

  private Words() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    System.out.println(
        Catalog.FRAMEWORKS.stream()
            .flatMap(framework -> framework.words().stream())
            .distinct()
            .map(word -> word.replaceAll("[^\\w-]", "\\\\$0"))
            .collect(Collectors.joining("|")));
  }
}
