package io.github.corslint.interpret.library;

import java.net.URI;

/** {@code UriBuilder} of Jakarta REST 2.1 to 4.0, as far as reading an origin goes. */
public final class JaxRsUriBuilder {

  private final URI uri;

  private JaxRsUriBuilder(URI uri) {
    this.uri = uri;
  }

  public static JaxRsUriBuilder fromUri(String template) {
    return new JaxRsUriBuilder(URI.create(template));
  }

  public static JaxRsUriBuilder fromUri(URI uri) {
    return new JaxRsUriBuilder(uri);
  }

  public URI build() {
    return uri;
  }
}
