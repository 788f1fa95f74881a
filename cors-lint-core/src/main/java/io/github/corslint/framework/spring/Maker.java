package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/** What makes a configuration object. */
sealed interface Maker permits CodeMaker, XmlMaker, KeyMaker {

  /** Whether the object is surely made like this in every run of the application. */
  boolean isCertain();

  /** Whether it is for the repositories of Spring Data REST, which controllers do not share. */
  boolean isOfDataRest();

  /** Whether something cuts down where or whether its filter acts. */
  boolean isCutDown();

  /** Whether it makes the bean that the {@code cors()} of Spring Security looks for. */
  boolean isSecuritysSource();

  /** The bean method that returns the source in which the configuration is. */
  Optional<MethodDeclaration> sourceBean();

  /** The type whose code it is; empty for XML. */
  Optional<ProjectType> type();

  /**
   * Its place among others of its kind, the least first: that of the last number where nothing says
   * it.
   */
  long order();

  /** The code that was run; empty for XML. */
  Optional<Location> entryAt();
}
