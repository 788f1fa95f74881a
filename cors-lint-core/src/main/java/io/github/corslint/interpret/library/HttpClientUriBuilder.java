package io.github.corslint.interpret.library;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code URIBuilder} of Apache HttpClient 4 and HttpCore 5, as far as reading an origin goes. */
public final class HttpClientUriBuilder {

  private final URI uri;

  public HttpClientUriBuilder(String uri) throws URISyntaxException {
    this(new URI(uri));
  }

  public HttpClientUriBuilder(URI uri) {
    this.uri = uri;
  }

  public @Nullable String getScheme() {
    return uri.getScheme();
  }

  public @Nullable String getHost() {
    return uri.getHost();
  }

  public int getPort() {
    return uri.getPort();
  }

  public URI build() {
    return uri;
  }
}
