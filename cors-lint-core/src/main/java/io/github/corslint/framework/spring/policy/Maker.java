package io.github.corslint.framework.spring.policy;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/** What makes a configuration object: code, of which the most can be said, or files. */
public sealed interface Maker permits CodeMaker, XmlMaker, KeyMaker {

  /** Whether the object is surely made like this in every run of the application. */
  boolean isCertain();

  /**
   * Its place among others of its kind, the least first: that of the last number where nothing says
   * it.
   */
  long order();

  /** Whether it is for the repositories of Spring Data REST, which controllers do not share. */
  default boolean isOfDataRest() {
    return false;
  }

  /** Whether something cuts down where or whether its filter acts. */
  default boolean isCutDown() {
    return false;
  }

  /**
   * Whether it makes the bean that the {@code cors()} of Spring Security looks for. What chains in
   * XML ask is named where they are.
   */
  default boolean isSecuritysSource() {
    return false;
  }

  /** The bean method that returns the source in which the configuration is. */
  default Optional<MethodDeclaration> sourceBean() {
    return Optional.empty();
  }

  /** The type whose code it is. */
  default Optional<ProjectType> type() {
    return Optional.empty();
  }

  /** The code that was run. */
  default Optional<Location> entryAt() {
    return Optional.empty();
  }
}
