package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;

/** Values from the tree's configuration files. */
public interface Configuration {

  /** A configuration that holds nothing. */
  Configuration EMPTY =
      new Configuration() {
        @Override
        public Optional<String> property(String key, String forPath) {
          return Optional.empty();
        }

        @Override
        public List<String> list(String key, String forPath) {
          return List.of();
        }
      };

  /** The value of a key for code in a file, with placeholders resolved. */
  Optional<String> property(String key, String forPath);

  /** The items of a key that holds a list, empty when there is none. */
  List<String> list(String key, String forPath);
}
