package io.github.corslint.interpret.library;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code okhttp3.HttpUrl} of OkHttp 3 to 5, as far as reading an origin goes. */
public final class OkHttpUrl {

  private final String scheme;
  private final String host;
  private final int port;

  private OkHttpUrl(URI uri) {
    this.scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    this.host = uri.getHost().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    this.port = uri.getPort() < 0 ? usual : uri.getPort();
  }

  public static @Nullable OkHttpUrl parse(String url) {
    try {
      return get(url);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  public static OkHttpUrl get(String url) {
    URI uri = URI.create(url.strip());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!(http || "https".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null) {
      throw new IllegalArgumentException("Expected URL scheme 'http' or 'https' with a host");
    }
    return new OkHttpUrl(uri);
  }

  public String scheme() {
    return scheme;
  }

  public boolean isHttps() {
    return scheme.equals("https");
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }
}
