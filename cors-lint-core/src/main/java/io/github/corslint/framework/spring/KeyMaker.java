package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/**
 * Spring Boot itself, by keys of a configuration file. What it configures comes after the beans of
 * the application that have no order.
 *
 * @param isCertain whether the keys hold on every profile
 */
record KeyMaker(boolean isCertain) implements Maker {

  private static final long AFTER_ALL_OTHERS = Integer.MAX_VALUE + 1L;

  @Override
  public boolean isOfDataRest() {
    return false;
  }

  @Override
  public boolean isCutDown() {
    return false;
  }

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
    return AFTER_ALL_OTHERS;
  }

  @Override
  public Optional<Location> entryAt() {
    return Optional.empty();
  }
}
