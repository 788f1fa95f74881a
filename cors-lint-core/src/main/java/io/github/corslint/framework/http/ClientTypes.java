package io.github.corslint.framework.http;

import io.github.corslint.syntax.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Which types belong to HTTP clients and to servers of tests. */
final class ClientTypes {

  /** The request of the JDK's client, which stands for those that no library names so. */
  static final TypeName JDK_REQUEST = TypeName.of("java.net.http.HttpRequest");

  /** Starts of qualified names, none of which is the start of another. */
  private static final NavigableSet<String> LIBRARIES =
      starts(
          "java.net.http.",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "javax.net.ssl.HttpsURLConnection",
          "javax.ws.rs.client.",
          "jakarta.ws.rs.client.",
          "org.apache.http.client.",
          "org.apache.http.message.Basic",
          "org.apache.http.impl.client.",
          "org.apache.hc.client5.",
          "org.apache.commons.httpclient.",
          "org.springframework.web.client.",
          "org.springframework.web.reactive.function.client.",
          "org.springframework.test.",
          "okhttp3.",
          "com.squareup.okhttp.",
          "retrofit2.",
          "feign.",
          "kong.unirest.",
          "com.mashape.unirest.",
          "io.restassured.",
          "com.google.api.client.http.",
          "cn.hutool.http.Http",
          "org.asynchttpclient.",
          "org.jsoup.",
          "reactor.netty.http.client.",
          "io.vertx.ext.web.client.",
          "io.micronaut.http.client.",
          "com.linecorp.armeria.client.",
          "com.github.tomakehurst.wiremock.",
          "org.wiremock.",
          "org.mockserver.");

  /** Names that say as much when an import of a whole package leaves open whose they are. */
  private static final Set<String> NAMES =
      Set.of(
          "HttpURLConnection",
          "HttpsURLConnection",
          "URLConnection",
          "RestTemplate",
          "WebTarget",
          "HttpGet",
          "HttpPost",
          "HttpPut",
          "HttpDelete",
          "HttpUriRequest",
          "OkHttpClient",
          "MockResponse",
          "Unirest",
          "WireMock",
          "RequestSpecification");

  private ClientTypes() {}

  private static NavigableSet<String> starts(String... starts) {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(starts)));
  }

  /** A start of a name that is in the set is the last one there before the name. */
  private static boolean isOfLibrary(String qualifiedName) {
    String before = LIBRARIES.floor(qualifiedName);
    return before != null && qualifiedName.startsWith(before);
  }

  static boolean contain(TypeName type) {
    return isOfLibrary(type.qualified()) || (!type.certain() && NAMES.contains(type.simple()));
  }
}
