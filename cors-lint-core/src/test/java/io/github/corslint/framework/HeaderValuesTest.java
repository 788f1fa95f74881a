package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Headers that get several values at once, and values that come from a file beside the sources. */
final class HeaderValuesTest {

  private static final String FILTER =
      """
      package com.acme;
      import jakarta.ws.rs.container.*;
      import jakarta.ws.rs.core.MultivaluedMap;
      import java.util.*;
      public class ShopFilter implements ContainerResponseFilter {
        public void filter(ContainerRequestContext request, ContainerResponseContext response) throws java.io.IOException {
          MultivaluedMap<String, Object> headers = response.getHeaders();
          String origin = request.getHeaderString("Origin");
          %s
        }
      }
      """;

  private static List<String> rules(String body) {
    return rules(body, Map.of());
  }

  private static List<String> rules(String body, Map<String, String> others) {
    Map<String, String> texts = new TreeMap<>(others);
    texts.put("com/acme/ShopFilter.java", FILTER.formatted(body));
    return CorsLint.check(texts).findings().stream().map(f -> f.rule().name()).toList();
  }

  @Test
  void severalValuesOfOneCallAreSeveralHeaders() {
    assertEquals(
        List.of("conflicting-headers"),
        rules(
            "headers.addAll(\"Access-Control-Allow-Origin\", \"https://a.acme.com\","
                + " \"https://b.acme.com\");"));
  }

  @Test
  void valuesOfListAreSeveralHeaders() {
    assertEquals(
        List.of("conflicting-headers"),
        rules(
            "headers.put(\"Access-Control-Allow-Origin\", List.of(\"https://a.acme.com\","
                + " \"https://b.acme.com\"));"));
  }

  @Test
  void listWithoutValuesIsNoHeader() {
    assertEquals(
        List.of(),
        rules(
            "headers.putSingle(\"Access-Control-Allow-Origin\", \"*\");"
                + " headers.put(\"Access-Control-Allow-Origin\", new ArrayList<>());"));
  }

  @Test
  void propertiesLieBesideSources() {
    String body =
        """
        Properties told = new Properties();
        told.load(ShopFilter.class.getResourceAsStream("/shop.properties"));
        headers.add("Vary", "Origin");
        if (told.getProperty("shops", "").contains(origin)) {
          headers.add("Access-Control-Allow-Origin", origin);
        }
        """;
    assertEquals(
        List.of("weak-origin-check"),
        rules(body, Map.of("shop.properties", "shops=https://a.acme.com, https://b.acme.com\n")));
  }

  @Test
  void placeholdersInPropertiesAreReplacedElsewhere() {
    String body =
        """
        Properties told = new Properties();
        told.load(ShopFilter.class.getResourceAsStream("/shop.properties"));
        headers.add("Access-Control-Allow-Origin", told.getProperty("shop"));
        """;
    assertEquals(
        List.of("undecidable-origin"), rules(body, Map.of("shop.properties", "shop=${shop}*\n")));
  }
}
