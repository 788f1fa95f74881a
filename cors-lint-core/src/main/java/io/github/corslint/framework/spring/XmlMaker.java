package io.github.corslint.framework.spring;

/**
 * Bean definitions in XML.
 *
 * @param isCertain whether they hold on every profile
 * @param isCutDown whether the filter that asks them is mapped to some paths only
 */
record XmlMaker(boolean isCertain, boolean isCutDown) implements Maker {

  @Override
  public long order() {
    return Integer.MAX_VALUE;
  }
}
