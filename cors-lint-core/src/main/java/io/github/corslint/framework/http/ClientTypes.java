package io.github.corslint.framework.http;

import io.github.corslint.syntax.TypeName;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which types belong to HTTP clients and to servers of tests. */
final class ClientTypes {

  /** The request of the JDK's client, which stands for those that no library names so. */
  static final TypeName JDK_REQUEST = TypeName.of("java.net.http.HttpRequest");

  /** Starts of qualified names. */
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
          "io.netty.handler.codec.http.DefaultHttpRequest",
          "io.netty.handler.codec.http.DefaultFullHttpRequest",
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
          "DefaultHttpRequest",
          "DefaultFullHttpRequest",
          "MockResponse",
          "Unirest",
          "WireMock",
          "RequestSpecification");

  /** What reads an address and sends nothing. */
  private static final Set<String> ADDRESSES = Set.of("HttpUrl", "URIBuilder");

  private ClientTypes() {}

  /** The given ones without those that begin with another one, which says as much. */
  private static NavigableSet<String> starts(String... given) {
    NavigableSet<String> starts = new TreeSet<>();
    Stream.of(given).sorted().filter(start -> !isBegun(start, starts)).forEach(starts::add);
    return Collections.unmodifiableNavigableSet(starts);
  }

  /** As no start begins with another, only the last one before the name can be that of the name. */
  private static boolean isBegun(String name, NavigableSet<String> starts) {
    String before = starts.floor(name);
    return before != null && name.startsWith(before);
  }

  static boolean contain(TypeName type) {
    boolean isNamed = isBegun(type.qualified(), LIBRARIES) && !ADDRESSES.contains(type.simple());
    return isNamed || (!type.certain() && (NAMES.contains(type.simple()) || isStarred(type)));
  }

  /** Whether nothing but libraries of clients gives a name that imports of packages leave open. */
  private static boolean isStarred(TypeName type) {
    return !type.stars().isEmpty()
        && type.stars().stream().allMatch(star -> isBegun(star + ".", LIBRARIES))
        && !ADDRESSES.contains(type.simple());
  }
}
