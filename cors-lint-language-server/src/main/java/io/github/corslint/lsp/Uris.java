package io.github.corslint.lsp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Documents by the names that editors give them. */
final class Uris {

  private Uris() {}

  /** The file that a URI means; empty for a document that is no file. */
  static Optional<Path> path(String uri) {
    try {
      URI parsed = new URI(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(Path.of(new URI("file", "", parsed.getPath(), null)).normalize())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The name after the last slash. */
  static String name(String uri) {
    return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
  }
}
