package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/**
 * Bean definitions in XML.
 *
 * @param isCertain whether they hold on every profile
 * @param isCutDown whether the filter that asks them is mapped to some paths only
 */
record XmlMaker(boolean isCertain, boolean isCutDown) implements Maker {

  @Override
  public boolean isOfDataRest() {
    return false;
  }

  /** What chains in XML ask is named where they are. */
  @Override
  public boolean isSecuritysSource() {
    return false;
  }

  @Override
  public Optional<MethodDeclaration> sourceBean() {
    return Optional.empty();
  }

  @Override
  public Optional<ProjectType> type() {
    return Optional.empty();
  }

  @Override
  public long order() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Optional<Location> entryAt() {
    return Optional.empty();
  }
}
