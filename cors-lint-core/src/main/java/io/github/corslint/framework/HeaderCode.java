package io.github.corslint.framework;

import io.github.corslint.framework.http.HttpLibrary;
import io.github.corslint.interpret.Library;
import java.util.List;
import java.util.Optional;

/** Code of any library that writes the headers itself. */
public final class HeaderCode implements Framework {

  @Override
  public List<String> words() {
    return List.of("Access-Control-Allow", "ACCESS_CONTROL_ALLOW", "AccessControlAllow");
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(
        new HttpLibrary(new ServletContainer(context.versions())::keepsWhatIsSetToNull));
  }
}
