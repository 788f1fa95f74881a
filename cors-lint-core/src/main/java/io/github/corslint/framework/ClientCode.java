package io.github.corslint.framework;

import io.github.corslint.framework.http.ClientLibrary;
import io.github.corslint.interpret.Library;
import java.util.List;
import java.util.Optional;

/** Code of libraries that send requests, whose headers are nobody's CORS policy. */
public final class ClientCode implements Framework {

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new ClientLibrary());
  }
}
