package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.source.MemoryTree;
import io.github.corslint.syntax.config.BeanDefinition.Items;
import io.github.corslint.syntax.config.BeanDefinition.Other;
import io.github.corslint.syntax.config.BeanDefinition.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BeanDefinitionsTest {

  @Test
  void readsProperties() {
    BeanDefinition bean =
        bean(
            """
            <bean class="shop.Guard" p:origin="https://a.example" p:store-ref="store" init-method="open">
              <property name="plain" value="${shop.origin}"/>
              <property name="inside"><value>https://b.example</value></property>
              <property name="listed">
                <list><value>https://a.example</value><value>https://b.example</value></list>
              </property>
              <property name="elsewhere" ref="partners"/>
              <property name="none"><null/></property>
            </bean>
            """);
    assertEquals(
        Map.of(
            "origin", new Text("https://a.example"),
            "store", new Other(),
            "plain", new Text("${shop.origin}"),
            "inside", new Text("https://b.example"),
            "listed", new Items(List.of("https://a.example", "https://b.example")),
            "elsewhere", new Items(List.of("https://c.example")),
            "none", new Other()),
        bean.properties());
    assertEquals(Optional.of("open"), bean.initMethod());
  }

  @Test
  void findsArgumentsByPlaceIndexAndName() {
    assertEquals(
        List.of(Optional.of(new Text("a")), Optional.of(new Text("b")), Optional.empty()),
        arguments("<constructor-arg value='a'/><constructor-arg value='b'/>", ""));
    assertEquals(
        List.of(Optional.of(new Text("a")), Optional.of(new Text("b")), Optional.empty()),
        arguments(
            "<constructor-arg index='1' value='b'/><constructor-arg index='0' value='a'/>", ""));
    assertEquals(
        List.of(Optional.empty(), Optional.of(new Text("b")), Optional.of(new Text("c"))),
        arguments("<constructor-arg name='third' value='c'/>", "c:second='b'"));
    assertEquals(
        List.of(Optional.of(new Text("a")), Optional.empty(), Optional.empty()),
        arguments("", "c:_0='a'"));
  }

  @Test
  void takesNoSideWhereDefinitionsDiffer() {
    String one = "<bean class='shop.Guard' p:origin='*'/>";
    String other = "<bean class='shop.Guard' p:origin='https://a.example'/>";
    assertEquals(Optional.empty(), definitions(one + other).of("shop.Guard"));
    assertEquals(Map.of("origin", new Text("*")), bean(one + one).properties());
  }

  @Test
  void readsNestedClassesAndBeansInsideOthers() {
    String inside = "<bean class='shop.Guard$Strict' p:origin='*'/>";
    String outer = "<bean class='a.B'><property name='guard'>" + inside + "</property></bean>";
    assertEquals(
        Map.of("origin", new Text("*")),
        definitions(outer).of("shop.Guard.Strict").orElseThrow().properties());
  }

  @Test
  void readsNoOtherXml() {
    BeanDefinitions definitions =
        BeanDefinitions.of(
            MemoryTree.of(Map.of("web.xml", "<servers><bean class='shop.Guard'/></servers>")));
    assertEquals(Optional.empty(), definitions.of("shop.Guard"));
  }

  private static List<Optional<BeanDefinition.Setting>> arguments(
      String children, String attributes) {
    BeanDefinition bean =
        bean("<bean class='shop.Guard' " + attributes + ">" + children + "</bean>");
    return List.of(
        bean.argument(0, "first"), bean.argument(1, "second"), bean.argument(2, "third"));
  }

  private static BeanDefinition bean(String elements) {
    return definitions(elements).of("shop.Guard").orElseThrow();
  }

  private static BeanDefinitions definitions(String elements) {
    String beans =
        """
        <beans xmlns="http://www.springframework.org/schema/beans"
               xmlns:p="http://www.springframework.org/schema/p"
               xmlns:c="http://www.springframework.org/schema/c"
               xmlns:util="http://www.springframework.org/schema/util">
          <util:list id="partners"><value>https://c.example</value></util:list>
        %s
        </beans>
        """
            .formatted(elements);
    return BeanDefinitions.of(MemoryTree.of(Map.of("src/main/resources/beans.xml", beans)));
  }

  private static Optional<Map<String, BeanDefinition.Setting>> struts(String declarations) {
    String text =
        "<!DOCTYPE struts PUBLIC '-//Apache Software Foundation//DTD Struts 2.5//EN' 'http://struts.apache.org/dtds/struts-2.5.dtd'>"
            + "<struts><package name='p' extends='struts-default'>"
            + declarations
            + "</package></struts>";
    return BeanDefinitions.of(MemoryTree.of(Map.of("src/main/resources/struts.xml", text)))
        .of("shop.Guard")
        .map(BeanDefinition::properties);
  }

  @Test
  void readsParametersOfStruts() {
    String declared =
        "<interceptors><interceptor name='g' class='shop.Guard'><param name='origin'>a</param>"
            + "<param name='path'>/</param></interceptor></interceptors>";
    assertEquals(
        Optional.of(Map.of("origin", new Text("a"), "path", new Text("/"))), struts(declared));
    assertEquals(
        Optional.of(Map.of("origin", new Text("b"), "path", new Text("/"))),
        struts(
            declared
                + "<action name='x' class='shop.X'><interceptor-ref name='g'><param name='origin'>b</param></interceptor-ref></action>"));
    assertEquals(
        Optional.empty(),
        struts(
            declared
                + "<action name='x' class='shop.X'><interceptor-ref name='g'/></action>"
                + "<action name='y' class='shop.X'><interceptor-ref name='g'><param name='origin'>b</param></interceptor-ref></action>"));
    assertEquals(
        Optional.of(Map.of("origin", new Text("c"))),
        struts("<action name='x' class='shop.Guard'><param name='origin'>c</param></action>"));
  }
}
