package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Namers;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.function.Function;
import java.util.stream.Stream;

/** Classes that a program uses outside of their own code. */
final class UsedClasses {

  private UsedClasses() {}

  /**
   * Whether other code names a class or one below it, or XML makes a bean of it.
   *
   * @param naming the files that may name a class
   */
  static boolean contain(
      ProjectType type, Context context, Function<ProjectType, Stream<JavaSource>> naming) {
    Stream<ProjectType> below = context.project().implementations(type).stream();
    return Stream.concat(Stream.of(type), below)
        .anyMatch(
            each ->
                context.configuration().bean(each.qualifiedName()).isPresent()
                    || naming.apply(each).anyMatch(source -> Namers.namesOutside(source, each)));
  }
}
