package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.source.MemoryTree;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FrameworkVersionsTest {

  private static final String JAVA = "m/src/main/java/A.java";

  @ParameterizedTest
  @CsvSource({
    "1.3.0.RELEASE, 4.2.3",
    "1.5.22.RELEASE, 4.3.24",
    "2.0.1.RELEASE, 5.0.4",
    "2.1.0, 5.1.2",
    "2.3.12.RELEASE, 5.2.6",
    "2.7.18, 5.3.20",
    "3.1.0, 6.0.9",
    "3.3.1, 6.1.8",
    "3.5.6, 6.2.7",
    "4.1.2, 7.0.1"
  })
  void knowsTheFrameworkOfABootVersion(String boot, String framework) {
    assertEquals(framework, maven(parent("spring-boot-starter-parent", boot)));
  }

  @Test
  void readsMavenDependencies() {
    assertEquals("5.3.20", maven(dependency("spring-webmvc", "5.3.20")));
    assertEquals(
        "5.1.9", maven(properties("v", "5.1.9.RELEASE") + dependency("spring-web", "${v}")));
    assertEquals("6.1.4", maven(managed("org.springframework", "spring-framework-bom", "6.1.4")));
    assertEquals(
        "6.1.8", maven(managed("org.springframework.boot", "spring-boot-dependencies", "3.3.0")));
    assertEquals("5.2.0", maven(properties("spring.version", "5.2.0")));
    assertEquals(
        "6.0.20",
        maven(
            parent("spring-boot-starter-parent", "3.0.0")
                + properties("spring-framework.version", "6.0.20")));
    assertEquals(
        "4.3.29",
        maven(
            parent("spring-boot-starter-parent", "1.5.22.RELEASE")
                + properties("spring.version", "4.3.29.RELEASE")));
    assertEquals(
        "5.3.20",
        maven(
            parent("spring-boot-starter-parent", "2.7.18")
                + properties("spring.version", "4.3.29.RELEASE")));
    assertEquals("none", maven(dependency("spring-web", "${nowhere}")));
    assertEquals(
        "none",
        maven(
            properties("a", "${b}") + properties("b", "${a}") + dependency("spring-web", "${a}")));
  }

  @Test
  void followsParentsInTheTree() {
    Map<String, String> texts =
        Map.of(
            "pom.xml",
                pom(
                    properties("v", "5.0.0")
                        + managed("org.springframework", "spring-web", "${v}")),
            "m/pom.xml",
                pom("<parent><artifactId>p</artifactId></parent>" + properties("v", "5.2.9")),
            "n/pom.xml", pom("<parent><relativePath>../x/y</relativePath></parent>"),
            "x/y/pom.xml",
                pom(
                    "<parent><relativePath>../../n/pom.xml</relativePath></parent>"
                        + dependency("spring-core", "4.3.1")));
    FrameworkVersions versions = FrameworkVersions.of(MemoryTree.of(texts));
    assertEquals("5.2.9", show(versions.spring(JAVA)));
    assertEquals("5.0.0", show(versions.spring("src/main/java/A.java")));
    assertEquals("4.3.1", show(versions.spring("n/src/main/java/A.java")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugins { id 'org.springframework.boot' version '2.7.3' }",
        "plugins { id(\"org.springframework.boot\") version \"2.7.3\" }",
"""
ext { springBootVersion = '2.7.3' }
dependencies { classpath("org.springframework.boot:spring-boot-gradle-plugin:${springBootVersion}") }
""",
"""
ext.boot = '2.7.3'
implementation platform("org.springframework.boot:spring-boot-dependencies:$boot")
""",
"""
val boot = "2.7.3"
classpath('org.springframework.boot:spring-boot-starter-web:' + boot)\
""",
"""
ext.versions = [springBoot: '2.7.3']
implementation "org.springframework.boot:spring-boot:${versions.springBoot}"
""",
        "extra[\"spring-boot.version\"] = \"2.7.3\"",
        "set('springVersion', '5.3.20')",
        "compile group: 'org.springframework', name: 'spring-web', version: '5.3.20'",
"""
// implementation 'org.springframework:spring-web:4.0.0'
implementation 'org.springframework:spring-web:5.3.20'\
""",
        "implementation 'org.springframework:spring-webmvc:5.3.20.RELEASE'",
        "implementation(\"org.springframework:spring-webflux:5.3.20\")",
        "implementation platform('org.springframework:spring-framework-bom:5.3.20')",
        "api(enforcedPlatform(\"org.springframework.boot:spring-boot-dependencies:2.7.3\"))",
"""
plugins { id 'org.springframework.boot' version '2.5.0' }
ext['spring-framework.version'] = '5.3.20'
""",
"""
plugins { id 'org.springframework.boot' version '2.1.3.RELEASE' }
ext['spring.version'] = '5.3.20'
""",
"""
plugins { id 'org.springframework.boot' version '2.7.3' }
ext['spring.version'] = '4.3.1'
""",
"""
val springBootVersion: String by extra("2.7.3")
plugins { id("org.springframework.boot") version "2.7.3" apply false }
""",
"""
dependencyManagement {
  imports { mavenBom "org.springframework.boot:spring-boot-dependencies:2.7.3" }
}
""",
"""
dependencyManagement {
  dependencies {
    dependencySet(group: 'org.springframework', version: '5.3.20') {
      entry 'spring-web'
    }
  }
}
""",
"""
constraints {
  implementation('org.springframework:spring-web') {
    version { strictly '5.3.20' }
  }
}
""",
"""
configurations.all {
  resolutionStrategy.eachDependency { details ->
    if (details.requested.group == 'org.springframework') {
      details.useVersion '5.3.20'
    }
  }
}
""",
"""
ext.libraries = [web: "org.springframework:spring-web:5.3.20"]
implementation libraries.web
"""
      })
  void readsGradleScripts(String script) {
    assertEquals("5.3.20", show(of("m/build.gradle", script).spring(JAVA)));
    assertEquals("5.3.20", show(of("build.gradle.kts", script).spring(JAVA)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
"""
[versions]
boot = "2.7.3"
[plugins]
boot = { id = "org.springframework.boot", version.ref = "boot" }
""",
"""
[plugins]
boot = { id = "org.springframework.boot", version = "2.7.3" }
""",
"""
[versions]
spring-web = "5.3.20"
[libraries]
web = { module = "org.springframework:spring-web", version.ref = "spring-web" }
""",
"""
[libraries]
web = { group = "org.springframework", name = "spring-web", version = "5.3.20" }
""",
"""
[libraries]
web = "org.springframework:spring-web:5.3.20"
""",
"""
[versions]
spring = { strictly = "[5.3, 5.4[", prefer = "5.3.20" }
[libraries]
web = { module = "org.springframework:spring-web", version.ref = "spring" }
""",
"""
[versions]
spring = { strictly = "5.3.20" }
[libraries]
bom = { module = "org.springframework:spring-framework-bom", version.ref = "spring" }
"""
      })
  void readsVersionCatalogs(String catalog) {
    assertEquals("5.3.20", show(of("gradle/libs.versions.toml", catalog).spring(JAVA)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pluginManagement { plugins { id 'org.springframework.boot' version '2.7.3' } }",
"""
versionCatalogs { libs {
  version('spring', '5.3.20')
  library('web', 'org.springframework', 'spring-web').versionRef('spring')
} }
""",
        "library('web', 'org.springframework', 'spring-web').version('5.3.20')",
        "plugin(\"boot\", \"org.springframework.boot\").version(\"2.7.3\")"
      })
  void readsSettingsOfGradle(String settings) {
    assertEquals("5.3.20", show(of("settings.gradle", settings).spring(JAVA)));
    assertEquals("5.3.20", show(of("settings.gradle.kts", settings).spring(JAVA)));
  }

  @Test
  void readsListsOfVersionsAndParentsWhereverTheyLieInTheTree() {
    String bom =
        pom(
            "<artifactId>shop-bom</artifactId>"
                + properties("spring", "5.2.9")
                + managed("org.springframework", "spring-web", "${spring}"));
    String user =
        pom(
            "<artifactId>m</artifactId><dependencyManagement><dependencies><dependency>"
                + coordinates("com.shop", "shop-bom", "1.0")
                + "<type>pom</type><scope>import</scope>"
                + "</dependency></dependencies></dependencyManagement>");
    assertEquals("5.2.9", spring(Map.of("platform/bom/pom.xml", bom, "m/pom.xml", user)));
    String child =
        pom(
            "<artifactId>m</artifactId><parent>"
                + coordinates("com.shop", "shop-bom", "1.0")
                + "<relativePath/></parent>");
    assertEquals("5.2.9", spring(Map.of("platform/bom/pom.xml", bom, "m/pom.xml", child)));
    String own =
        pom(
            "<artifactId>shop-bom</artifactId><dependencyManagement><dependencies><dependency>"
                + coordinates("com.shop", "shop-bom", "1.0")
                + "<type>pom</type><scope>import</scope>"
                + "</dependency></dependencies></dependencyManagement>");
    assertEquals("none", spring(Map.of("m/pom.xml", own)));
  }

  private static String spring(Map<String, String> texts) {
    return show(FrameworkVersions.of(MemoryTree.of(texts)).spring(JAVA));
  }

  @Test
  void doesNotMistakeOtherVersionsForSpring() {
    String script =
        "version = '0.8.0'\nplugins {\n id 'org.springframework.boot'\n id 'x' version '1.1.7'\n}";
    assertEquals("none", show(of("build.gradle", script).spring(JAVA)));
  }

  @Test
  void readsGradleProperties() {
    FrameworkVersions versions =
        FrameworkVersions.of(
            MemoryTree.of(
                Map.of(
                    "gradle.properties", "springBootVersion=2.7.3",
                    "m/build.gradle",
                        "compile \"org.springframework.boot:spring-boot:$springBootVersion\"")));
    assertEquals("5.3.20", show(versions.spring(JAVA)));
  }

  @Test
  void fallsBackToWhatTheWholeTreeAgreesOn() {
    Map<String, String> texts =
        Map.of(
            "m/pom.xml",
            pom(""),
            "a/pom.xml",
            pom(dependency("spring-web", "6.1.1")),
            "b/pom.xml",
            pom(dependency("spring-web", "6.1.9")));
    assertEquals("6.1.1", show(FrameworkVersions.of(MemoryTree.of(texts)).spring(JAVA)));
    Map<String, String> divided =
        Map.of(
            "m/pom.xml",
            pom(""),
            "a/pom.xml",
            pom(dependency("spring-web", "6.1.1")),
            "b/pom.xml",
            pom(dependency("spring-web", "5.3.9")));
    assertEquals("none", show(FrameworkVersions.of(MemoryTree.of(divided)).spring(JAVA)));
  }

  @Test
  void knowsOtherDependencies() {
    FrameworkVersions versions = of("pom.xml", pom(managed("io.quarkus", "quarkus-bom", "3.15.1")));
    assertEquals(Optional.of("3.15.1"), versions.dependency("io.quarkus", "quarkus-bom", JAVA));
    assertEquals(Optional.empty(), versions.dependency("io.quarkus", "quarkus-core", JAVA));
  }

  @Test
  void survivesBrokenAndHugeBuildFiles() {
    assertEquals("none", show(of("pom.xml", "<project><dependencies>").spring(JAVA)));
    assertEquals("none", show(of("pom.xml", "").spring(JAVA)));
    String huge =
        "id 'a' ".repeat(50_000)
            + "x".repeat(500_000)
            + "\n \n".repeat(100_000)
            + "'a:".repeat(100_000)
            + "group: 'a', name: 'b', ".repeat(20_000);
    assertEquals("none", show(of("build.gradle", huge).spring(JAVA)));
  }

  private static String maven(String content) {
    return show(of("m/pom.xml", pom(content)).spring(JAVA));
  }

  private static FrameworkVersions of(String path, String text) {
    return FrameworkVersions.of(MemoryTree.of(Map.of(path, text)));
  }

  private static String show(Optional<Version> version) {
    return version.map(Version::toString).orElse("none");
  }

  private static String pom(String content) {
    return "<project xmlns='http://maven.apache.org/POM/4.0.0'>" + content + "</project>";
  }

  private static String parent(String artifact, String version) {
    return "<parent>" + coordinates("org.springframework.boot", artifact, version) + "</parent>";
  }

  private static String dependency(String artifact, String version) {
    return "<dependencies><dependency>"
        + coordinates("org.springframework", artifact, version)
        + "</dependency></dependencies>";
  }

  private static String managed(String group, String artifact, String version) {
    return "<dependencyManagement><dependencies><dependency>"
        + coordinates(group, artifact, version)
        + "</dependency></dependencies></dependencyManagement>";
  }

  private static String properties(String name, String value) {
    return "<properties><" + name + ">" + value + "</" + name + "></properties>";
  }

  private static String coordinates(String group, String artifact, String version) {
    return "<groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId><version>"
        + version
        + "</version>";
  }
}
