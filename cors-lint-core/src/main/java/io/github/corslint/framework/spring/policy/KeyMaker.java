package io.github.corslint.framework.spring.policy;

/**
 * Spring Boot itself, by keys of a configuration file. What it configures comes after the beans of
 * the application that have no order.
 *
 * @param isCertain whether the keys hold on every profile
 */
public record KeyMaker(boolean isCertain) implements Maker {

  private static final long AFTER_ALL_OTHERS = Integer.MAX_VALUE + 1L;

  @Override
  public long order() {
    return AFTER_ALL_OTHERS;
  }
}
