package io.github.corslint.framework.spring.policy;

/**
 * Bean definitions in XML.
 *
 * @param isCertain whether they hold on every profile
 * @param isCutDown whether the filter that asks them is mapped to some paths only
 */
public record XmlMaker(boolean isCertain, boolean isCutDown) implements Maker {

  @Override
  public long order() {
    return Integer.MAX_VALUE;
  }
}
