package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of origins that stand in text files of the class path. */
final class TextFilesTest {

  private static final String FILTER =
      """
      package app;
      import com.google.common.io.*;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.*;
      import java.nio.file.Files;
      import java.util.*;
      import java.util.stream.*;
      import org.apache.commons.io.IOUtils;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.core.io.*;
      import org.springframework.stereotype.Component;
      import org.springframework.util.*;
      @Component
      public class SiteFilter extends HttpFilter {
        @Value("classpath:sites.txt") Resource file;
        Set<String> sites() throws Exception { %s }
        @Override protected void doFilter(HttpServletRequest q, HttpServletResponse response, FilterChain chain)
            throws java.io.IOException, ServletException {
          String origin = q.getHeader("Origin");
          response.addHeader("Vary", "Origin");
          if (sites().contains(origin) || sites().contains("*")) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
          chain.doFilter(q, response);
        }
      }
      """;

  private static List<String> seen(String reading, String path, String sites) {
    return CorsLint.check(
            Map.of("src/main/java/app/SiteFilter.java", FILTER.formatted(reading), path, sites))
        .findings()
        .stream()
        .map(f -> f.rule().name())
        .toList();
  }

  private static void assertRead(String reading, String path) {
    assertEquals(List.of(), seen(reading, path, "https://a.acme.com\nhttps://b.acme.com\n"));
    assertEquals(
        List.of("ineffective-origin-check"), seen(reading, path, "https://a.acme.com\n*\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try (BufferedReader r = new BufferedReader(new InputStreamReader(SiteFilter.class.getResourceAsStream(\"/sites.txt\")))) { return r.lines().collect(Collectors.toSet()); }",
        "Set<String> all = new HashSet<>(); BufferedReader r = new BufferedReader(new InputStreamReader(getClass().getResourceAsStream(\"/sites.txt\"), \"UTF-8\")); String line; while ((line = r.readLine()) != null) { if (!line.startsWith(\"#\")) all.add(line.trim()); } return all;",
        "return new HashSet<>(Files.readAllLines(Paths.get(getClass().getClassLoader().getResource(\"sites.txt\").toURI())));",
        "Set<String> all = new HashSet<>(); try (Scanner s = new Scanner(getClass().getResourceAsStream(\"/sites.txt\"))) { while (s.hasNextLine()) all.add(s.nextLine()); } return all;",
        "return new BufferedReader(new InputStreamReader(new ClassPathResource(\"sites.txt\").getInputStream())).lines().map(String::trim).collect(Collectors.toSet());",
        "return Set.of(StreamUtils.copyToString(file.getInputStream(), StandardCharsets.UTF_8).split(\"\\\\R\"));",
        "return new HashSet<>(IOUtils.readLines(getClass().getResourceAsStream(\"/sites.txt\"), StandardCharsets.UTF_8));",
        "return new String(getClass().getResourceAsStream(\"/sites.txt\").readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());",
        "return new TreeSet<>(Files.readAllLines(ResourceUtils.getFile(\"classpath:sites.txt\").toPath()));",
        "try (Stream<String> lines = Files.lines(new ClassPathResource(\"sites.txt\").getFile().toPath())) { return lines.collect(Collectors.toSet()); }",
        "return new HashSet<>(Resources.readLines(Resources.getResource(\"sites.txt\"), StandardCharsets.UTF_8));",
        "return Set.of(new ClassPathResource(\"sites.txt\").getContentAsString(StandardCharsets.UTF_8).split(\"\\n\"));",
        "return Set.of(FileCopyUtils.copyToString(new InputStreamReader(new DefaultResourceLoader().getResource(\"classpath:sites.txt\").getInputStream())).split(\"\\n\"));",
        "return Set.of(Files.readString(Path.of(\"src/main/resources/sites.txt\")).split(\"\\n\"));",
      })
  void areRead(String reading) {
    assertRead(reading, "src/main/resources/sites.txt");
  }

  @Test
  void lieBesideTheClass() {
    String reading =
        "return Set.of(IOUtils.toString(getClass().getResourceAsStream(\"sites.txt\"), StandardCharsets.UTF_8).split(\"\\n\"));";
    assertRead(reading, "src/main/resources/app/sites.txt");
    assertRead(reading, "src/main/java/app/sites.txt");
  }

  @Test
  void stayOpenWhereTheyAreNotInTheTree() {
    String reading =
        "return Set.of(Files.readString(Path.of(\"/etc/acme/sites.txt\")).split(\"\\n\"));";
    assertEquals(
        List.of("undecidable-origin"),
        seen(reading, "src/main/resources/sites.txt", "https://a.acme.com\n"));
  }
}
