package io.github.corslint.framework.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlayTest {

  private static List<String> seen(String conf) {
    return Seen.in("conf/application.conf", conf);
  }

  @Test
  void theFilterAloneLetsEverybodyInWithCredentials() {
    assertEquals(
        List.of("2 error any-origin-with-credentials https://evil.test"),
        seen("# filters\nplay.filters.enabled += \"play.filters.cors.CORSFilter\"\n"));
  }

  @Test
  void originsOfTheFilterAreCompared() {
    assertEquals(
        List.of(),
        seen(
            """
            play {
              filters {
                enabled += "play.filters.cors.CORSFilter"
                cors {
                  pathPrefixes = ["/api"]
                  allowedOrigins = ["https://app.example.com", ${?OTHER_ORIGIN}]
                }
              }
            }
            """));
    assertEquals(
        List.of("2 error null-origin null"),
        seen(
            """
            play.filters.cors {
              allowedOrigins = ["https://app.example.com", "null"]
            }
            """));
  }

  @Test
  void anElementWithCommasIsOneOriginThatNobodyHas() {
    assertEquals(
        List.of("2 warning malformed-origin"),
        seen(
            """
            play.filters.cors {
              allowedOrigins = ["http://a.example,http://b.example"]
            }
            """));
    assertEquals(
        List.of(),
        seen(
            "play.filters.cors.allowedOrigins = [\"https://a.example\", \"https://b.example\"]\n"));
  }

  @Test
  void nullIsEverybodyAndAListedStarGoesWithoutCredentials() {
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        seen("play.filters.cors.allowedOrigins = null\n"));
    assertEquals(
        List.of("1 warning wildcard-with-credentials"),
        seen("play.filters.cors.allowedOrigins = [\"*\"]\n"));
    assertEquals(
        List.of("1 warning wildcard-origin https://evil.test"),
        seen(
            """
            play.filters.cors.allowedOrigins = ["*"]
            play.filters.cors.supportsCredentials = false
            """));
  }

  @Test
  void whatTheEnvironmentMayOverrideStands() {
    assertEquals(
        List.of(),
        seen(
            """
            play.filters.cors {
              allowedOrigins = ["https://app.example.com"]
              allowedOrigins = ${?ALLOWED_ORIGINS}
            }
            """));
  }

  @Test
  void aDisabledFilterAndOtherKeysAreSilent() {
    assertEquals(
        List.of(),
        seen(
            """
            play.filters.disabled += play.filters.cors.CORSFilter
            play.filters.cors.allowedOrigins = null
            """));
    assertEquals(
        List.of(), seen("play.filters.hosts { allowed = [\".\"] }\ncors.origin = \"*\"\n"));
  }

  /** The class that {@code play.http.filters} names, in whose line 4 the filter is. */
  private static List<String> inClass(String conf) {
    return Seen.in(
        Map.of(
            "conf/application.conf",
            conf,
            "app/Filters.java",
            """
            import play.filters.cors.CORSFilter;
            import play.http.DefaultHttpFilters;
            public class Filters extends DefaultHttpFilters {
              @javax.inject.Inject public Filters(CORSFilter cors) { super(cors); }
            }
            """));
  }

  @Test
  void aClassOfFiltersMayEnableIt() {
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        inClass("play.http.filters = \"Filters\"\n"));
    assertEquals(
        List.of("4 warning wildcard-origin https://evil.test"),
        inClass("play.filters.cors.supportsCredentials = false\n"));
    assertEquals(
        List.of(), inClass("play.filters.cors.allowedOrigins = [\"https://app.example.com\"]\n"));
  }

  /** A class of filters in whose line 4 the filter is given. */
  private static List<String> given(String member) {
    return Seen.in(
        "app/Filters.java",
        """
        import play.filters.cors.CORSFilter;
        import play.mvc.EssentialFilter;
        public class Filters implements play.http.HttpFilters {
          %s
          private Object cors;
          public EssentialFilter[] filters() { return new EssentialFilter[] {cors.asJava()}; }
        }
        """
            .formatted(member));
  }

  @Test
  void aClassOfFiltersMayHaveItInAField() {
    List<String> open = List.of("4 error any-origin-with-credentials https://evil.test");
    assertEquals(open, given("@Inject CORSFilter cors;"));
    assertEquals(open, given("@javax.inject.Inject private CORSFilter cors;"));
    assertEquals(open, given("@Inject private play.filters.cors.CORSFilter cors;"));
    assertEquals(List.of(), given("@Inject play.filters.csrf.CSRFFilter csrf;"));
    assertEquals(List.of(), given("private CORSFilter cors = null;"));
  }

  @Test
  void withoutCredentialsEverybodyIsAStar() {
    assertEquals(
        List.of("1 warning wildcard-origin https://evil.test"),
        seen(
            """
            play.filters.cors.allowedOrigins = null
            play.filters.cors.supportsCredentials = false
            """));
  }

  private static List<String> listedStar(String build, String text) {
    return Seen.in(
        Map.of(
            build,
            text,
            "conf/application.conf",
            "play.filters.cors.allowedOrigins = [\"*\"]\n",
            "app/controllers/Shop.java",
            "package controllers; public class Shop {}"));
  }

  @Test
  void aListedStarIsNobodyUpTo28() {
    List<String> nobody = List.of("1 warning malformed-origin");
    String plugin = "addSbtPlugin(\"%s\" %% \"sbt-plugin\" %% %s)\n";
    assertEquals(
        nobody,
        listedStar("project/plugins.sbt", plugin.formatted("com.typesafe.play", "\"2.8.22\"")));
    assertEquals(
        nobody,
        listedStar(
            "project/plugins.sbt",
            "val play = \"2.7.9\"\n" + plugin.formatted("com.typesafe.play", "play")));
    assertEquals(
        nobody,
        listedStar(
            "build.gradle", "dependencies { implementation 'com.typesafe.play:play_2.13:2.8.2' }"));
    List<String> star = List.of("1 warning wildcard-with-credentials");
    assertEquals(
        star,
        listedStar("project/plugins.sbt", plugin.formatted("com.typesafe.play", "\"2.9.5\"")));
    assertEquals(
        star,
        listedStar("project/plugins.sbt", plugin.formatted("org.playframework", "\"3.0.6\"")));
    assertEquals(star, listedStar("build.sbt", "scalaVersion := \"2.13.16\"\n"));
  }
}
