package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Seen;
import io.github.corslint.model.Report;
import io.github.corslint.model.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fixtures of Spring's XML do not show. */
final class SpringXmlTest {

  @Test
  void sourceOfASecurityChainIsJudgedWhereItsOriginsStand() {
    assertEquals(
        List.of("12 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "src/main/resources/security.xml",
            """
            <b:beans xmlns="http://www.springframework.org/schema/security"
                     xmlns:b="http://www.springframework.org/schema/beans">
              <http>
                <cors configuration-source-ref="source"/>
                <intercept-url pattern="/**" access="authenticated"/>
              </http>
              <b:bean id="source" class="org.springframework.web.cors.UrlBasedCorsConfigurationSource">
                <b:property name="corsConfigurations">
                  <b:map>
                    <b:entry key="/api/**">
                      <b:bean class="org.springframework.web.cors.CorsConfiguration">
                        <b:property name="allowedOriginPatterns" value="*"/>
                        <b:property name="allowCredentials" value="true"/>
                      </b:bean>
                    </b:entry>
                  </b:map>
                </b:property>
              </b:bean>
            </b:beans>
            """));
  }

  @Test
  void corsOfASecurityChainAloneLetsNobodyIn() {
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/resources/security.xml",
            """
            <b:beans xmlns="http://www.springframework.org/schema/security"
                     xmlns:b="http://www.springframework.org/schema/beans">
              <http><cors/></http>
            </b:beans>
            """));
  }

  private static final String SECURITY =
      """
      <b:beans xmlns="http://www.springframework.org/schema/security"
               xmlns:b="http://www.springframework.org/schema/beans"
               xmlns:p="http://www.springframework.org/schema/p">
        <http pattern="/api/**">
          <cors configuration-source-ref="forApi"/>
          <intercept-url pattern="/**" access="isAuthenticated()"/>
        </http>
        <http>
          <cors/>
          <intercept-url pattern="/**" access="permitAll"/>
        </http>
        <b:bean id="forApi" class="org.springframework.web.cors.UrlBasedCorsConfigurationSource">
          <b:property name="corsConfigurations">
            <b:map>
              <b:entry key="/**" value-ref="strict"/>
            </b:map>
          </b:property>
        </b:bean>
      </b:beans>
      """;

  private static final String SETTINGS =
      """
      <beans xmlns="http://www.springframework.org/schema/beans"
             xmlns:p="http://www.springframework.org/schema/p">
        <bean id="strict" class="org.springframework.web.cors.CorsConfiguration"
              p:allowedOrigins="https://shop.example" p:allowCredentials="true"/>
      </beans>
      """;

  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.*;

      @RestController
      @CrossOrigin("https://shop.example")
      class Orders {
        @GetMapping("/api/orders")
        String orders() {
          return "";
        }

        @GetMapping("/news")
        String news() {
          return "";
        }
      }
      """;

  @Test
  void chainsOfOneFileAskSourcesOfAnotherForTheirPathsOnly() {
    Report report =
        CorsLint.check(
            Map.of(
                "src/main/resources/security.xml", SECURITY,
                "src/main/resources/settings.xml", SETTINGS,
                "src/main/java/Orders.java", CONTROLLER));
    assertEquals(
        List.of(
            "Orders.news: src/main/java/Orders.java",
            "Orders.orders: src/main/resources/settings.xml",
            "Orders.orders: the security filter chain asks for a login"),
        report.endpoints().stream()
            .flatMap(
                e ->
                    Stream.concat(
                            e.policy().stream().map(p -> p.at().path()),
                            e.handler().login().stream().map(Step::text))
                        .map(text -> e.handler().name() + ": " + text))
            .sorted()
            .toList());
  }

  @Test
  void beansOfAProfileSayOnWhich() {
    assertEquals(
        List.of("5 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "src/main/resources/beans.xml",
            """
            <beans xmlns="http://www.springframework.org/schema/beans">
              <beans profile="dev">
                <bean class="org.springframework.web.cors.CorsConfiguration">
                  <property name="allowCredentials" value="true"/>
                  <property name="allowedOriginPatterns"><list><value>*</value></list></property>
                </bean>
              </beans>
            </beans>
            """));
  }

  /** Without a conversion service a text is one item of a list, which 6.0 splits itself. */
  @Test
  void aTextIsOneItemBeforeSpringSplitsItems() {
    String bean =
        """
        <beans xmlns="http://www.springframework.org/schema/beans">
          <bean class="org.springframework.web.cors.CorsConfiguration">
            <property name="allowedOrigins" value="https://a.example, https://b.example"/>
          </bean>
        </beans>
        """;
    assertEquals(
        List.of("3 warning malformed-origin"),
        Seen.in(Map.of("pom.xml", pom("5.3.39"), "src/main/resources/beans.xml", bean)));
    assertEquals(List.of(), Seen.in("src/main/resources/beans.xml", bean));
  }

  @Test
  void webSocketsLetInWhomTheyName() {
    assertEquals(
        List.of(
            "3 error any-websocket-origin https://evil.test",
            "7 error any-websocket-origin https://evil.test"),
        Seen.in(
            "src/main/resources/sockets.xml",
            """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:ws="http://www.springframework.org/schema/websocket">
              <ws:handlers allowed-origins="*"><ws:mapping path="/chat" handler="chat"/></ws:handlers>
              <ws:handlers allowed-origins="https://a.example"><ws:mapping path="/a" handler="a"/></ws:handlers>
              <ws:handlers><ws:mapping path="/b" handler="b"/></ws:handlers>
              <ws:message-broker application-destination-prefix="/app">
                <ws:stomp-endpoint path="/stomp" allowed-origin-patterns="*"><ws:sockjs/></ws:stomp-endpoint>
              </ws:message-broker>
            </beans>
            """));
  }

  private static final String GUARDED_SOCKETS =
      """
      <beans xmlns="http://www.springframework.org/schema/beans"
             xmlns:ws="http://www.springframework.org/schema/websocket">
        <ws:handlers allowed-origins="*">
          <ws:mapping path="/chat" handler="chat"/>
          <ws:handshake-interceptors><ref bean="gate"/></ws:handshake-interceptors>
        </ws:handlers>
        %s
      </beans>
      """;

  @Test
  void aListOfOriginsMayStandInAnInterceptor() {
    String gate =
        "<bean id='gate' class='org.springframework.web.socket.server.support.OriginHandshakeInterceptor'>%s</bean>";
    String exact = "<constructor-arg><set><value>https://a.example</value></set></constructor-arg>";
    String pattern =
        "<property name='allowedOriginPatterns'><set><value>https://*a.example</value></set></property>";
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/resources/sockets.xml", GUARDED_SOCKETS.formatted(gate.formatted(exact))));
    assertEquals(
        List.of("7 error weak-origin-pattern https://evila.example"),
        Seen.in(
            "src/main/resources/sockets.xml", GUARDED_SOCKETS.formatted(gate.formatted(pattern))));
  }

  @Test
  void anInterceptorOfAnotherModuleMayRefuse() {
    assertEquals(
        List.of("undecidable-origin"),
        CorsLint.check(
                Map.of(
                    "web/pom.xml",
                    "<project/>",
                    "web/src/main/resources/sockets.xml",
                    GUARDED_SOCKETS.formatted("<bean id='gate' class='app.Gate'/>"),
                    "core/pom.xml",
                    "<project/>",
                    "core/src/main/java/app/Gate.java",
                    """
                package app;
                import java.util.Map;
                import org.springframework.http.server.*;
                import org.springframework.web.socket.server.HandshakeInterceptor;
                public class Gate implements HandshakeInterceptor {
                  public boolean beforeHandshake(ServerHttpRequest r, ServerHttpResponse o, Object h, Map<String, Object> a) {
                    return "https://a.example".equals(r.getHeaders().getOrigin());
                  }
                }
                """))
            .findings()
            .stream()
            .map(f -> f.rule().name())
            .toList());
  }

  @Test
  void aChainInAFileWithoutAWordOfCorsStillRefusesPreflights() {
    assertEquals(
        List.of("3 warning cors-not-applied"),
        Seen.in(
            Map.of(
                "src/main/java/Orders.java",
                CONTROLLER,
                "src/main/resources/security.xml",
                """
                <b:beans xmlns="http://www.springframework.org/schema/security"
                         xmlns:b="http://www.springframework.org/schema/beans"><http>
                  <intercept-url pattern="/**" access="hasRole('USER')"/>
                </http></b:beans>
                """)));
  }

  private static String pom(String version) {
    return """
        <project>
          <dependencies>
            <dependency>
              <groupId>org.springframework</groupId>
              <artifactId>spring-webmvc</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        </project>
        """
        .formatted(version);
  }
}
