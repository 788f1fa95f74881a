package io.github.corslint.maven;

import io.github.corslint.naming.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;

/** The properties of a command line such as {@code -Dcors-lint.failOn=error}. */
record UserProperties(Properties given) {

  private static final String PREFIX = "cors-lint.";

  /** One line for each property with our prefix that no goal of the plugin reads. */
  Stream<String> complaints(MojoDescriptor goal) {
    List<String> known =
        goal.getPluginDescriptor().getMojos().stream()
            .flatMap(mojo -> Stream.ofNullable(mojo.getParameters()).flatMap(List::stream))
            .map(Parameter::getExpression)
            .filter(Objects::nonNull)
            .filter(expression -> expression.startsWith("${" + PREFIX))
            .map(expression -> expression.substring(2, expression.length() - 1))
            .distinct()
            .sorted()
            .toList();
    return complaints(known);
  }

  Stream<String> complaints(List<String> known) {
    return new TreeSet<>(given.stringPropertyNames())
        .stream()
            .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
            .map(name -> "no goal reads the property " + name + "; " + advice(name, known));
  }

  private static String advice(String name, List<String> known) {
    return Nearest.to(name, known)
        .map(other -> "did you mean " + other + "?")
        .orElse("there are " + String.join(", ", known));
  }
}
