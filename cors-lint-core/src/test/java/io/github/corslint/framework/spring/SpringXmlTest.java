package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
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
}
