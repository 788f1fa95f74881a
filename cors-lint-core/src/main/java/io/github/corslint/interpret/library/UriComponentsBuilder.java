package io.github.corslint.interpret.library;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.springframework.web.util.UriComponentsBuilder} and what it builds, as far as reading
 * an origin goes: parts by the regular expression of RFC 3986, appendix B.
 */
public final class UriComponentsBuilder {

  private static final Pattern URI_PATTERN =
      Pattern.compile(
          "^(?:([^:/?#]+):)?(?://(?:[^@\\[/?#]*@)?(\\[[^]]*]|[^\\[/?#:]*)(?::([^/?#]*))?)?"
              + "([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  private final @Nullable String scheme;
  private final @Nullable String host;
  private final @Nullable String port;
  private final String path;

  private UriComponentsBuilder(Matcher uri) {
    String named = uri.group(1);
    String at = uri.group(2);
    this.scheme = named == null ? null : named.toLowerCase(Locale.ROOT);
    this.host = at == null || at.isEmpty() ? null : at;
    this.port = uri.group(3);
    this.path = uri.group(4);
  }

  public static UriComponentsBuilder fromUriString(String uri) {
    Matcher matcher = URI_PATTERN.matcher(uri);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("[" + uri + "] is not a valid URI");
    }
    return new UriComponentsBuilder(matcher);
  }

  public static UriComponentsBuilder fromHttpUrl(String url) {
    UriComponentsBuilder builder = fromUriString(url);
    boolean http = "http".equals(builder.scheme) || "https".equals(builder.scheme);
    if (!http || builder.host == null) {
      throw new IllegalArgumentException("[" + url + "] is not a valid HTTP URL");
    }
    return builder;
  }

  public static UriComponentsBuilder fromOriginHeader(String origin) {
    return fromUriString(origin);
  }

  public static UriComponentsBuilder fromUri(URI uri) {
    return fromUriString(uri.toString());
  }

  /** The builder stands for what it builds. */
  public UriComponentsBuilder build() {
    return this;
  }

  public @Nullable String getScheme() {
    return scheme;
  }

  public @Nullable String getHost() {
    return host;
  }

  public int getPort() {
    return port == null || port.isEmpty() ? -1 : Integer.parseInt(port);
  }

  public String getPath() {
    return path;
  }
}
