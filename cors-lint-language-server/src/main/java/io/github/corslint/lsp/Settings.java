package io.github.corslint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people set in their editor, below the key {@value #SECTION}.
 *
 * @param excludes patterns of files to leave out
 * @param includeTests whether test sources are judged
 * @param rules codes or names of the only rules to apply; empty means all
 * @param disabledRules codes or names of rules not to apply
 * @param wholeWorkspace whether findings are shown for files that are not open, too
 */
record Settings(
    List<String> excludes,
    boolean includeTests,
    Set<String> rules,
    Set<String> disabledRules,
    boolean wholeWorkspace) {

  /** The section of an editor's settings that is ours. */
  static final String SECTION = "corsLint";

  /** What holds when nothing is set. */
  static final Settings DEFAULT = new Settings(List.of(), false, Set.of(), Set.of(), false);

  Settings {
    excludes = List.copyOf(excludes);
    rules = Set.copyOf(rules);
    disabledRules = Set.copyOf(disabledRules);
  }

  /** Reads settings; what is not there or of another type has its default. */
  static Settings of(@Nullable Object json) {
    if (!(json instanceof JsonObject object)) {
      return DEFAULT;
    }
    JsonObject own = object.get(SECTION) instanceof JsonObject section ? section : object;
    return new Settings(
        strings(own, "excludes"),
        isTrue(own, "includeTests"),
        Set.copyOf(strings(own, "rules")),
        Set.copyOf(strings(own, "disabledRules")),
        isTrue(own, "wholeWorkspace"));
  }

  private static boolean isTrue(JsonObject object, String key) {
    return object.get(key) instanceof JsonPrimitive value
        && value.isBoolean()
        && value.getAsBoolean();
  }

  private static List<String> strings(JsonObject object, String key) {
    List<String> strings = new ArrayList<>();
    if (object.get(key) instanceof JsonArray array) {
      for (JsonElement item : array) {
        if (item instanceof JsonPrimitive value && value.isString()) {
          strings.add(value.getAsString());
        }
      }
    }
    return strings;
  }

  /**
   * The scan of a folder that these settings and those of the project ask for.
   *
   * @throws InvalidRequestException when the project's own settings are not understood
   */
  ScanRequest request(Path folder) throws InvalidRequestException {
    return ScanRequest.builder(folder)
        .excludes(excludes)
        .includeTests(includeTests)
        .onlyRules(rules)
        .withoutRules(disabledRules)
        .settings(CorsLint.settings(folder))
        .build();
  }
}
