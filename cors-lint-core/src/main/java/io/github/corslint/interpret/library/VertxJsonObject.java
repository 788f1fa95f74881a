package io.github.corslint.interpret.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code io.vertx.core.json.JsonObject} of Vert.x 3.9 to 5.0. */
public final class VertxJsonObject {

  private final Map<String, @Nullable Object> members;

  public VertxJsonObject() {
    this(new LinkedHashMap<>());
  }

  public VertxJsonObject(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  public VertxJsonObject(String json) {
    this(JsonText.object(json));
  }

  public static VertxJsonObject of(@Nullable Object... keysAndValues) {
    VertxJsonObject made = new VertxJsonObject();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      made.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return made;
  }

  public VertxJsonObject put(@Nullable String key, @Nullable Object value) {
    members.put(key, value);
    return this;
  }

  public VertxJsonObject putNull(String key) {
    return put(key, null);
  }

  public VertxJsonObject mergeIn(VertxJsonObject other) {
    members.putAll(other.members);
    return this;
  }

  public @Nullable Object remove(String key) {
    return JsonText.seen(members.remove(key));
  }

  public @Nullable Object getValue(String key) {
    return JsonText.seen(members.get(key));
  }

  public @Nullable Object getValue(String key, @Nullable Object otherwise) {
    return members.containsKey(key) ? getValue(key) : otherwise;
  }

  public @Nullable String getString(String key) {
    return JsonText.string(members.get(key));
  }

  public @Nullable String getString(String key, @Nullable String otherwise) {
    return members.containsKey(key) ? getString(key) : otherwise;
  }

  public @Nullable Boolean getBoolean(String key) {
    return (Boolean) members.get(key);
  }

  public @Nullable Boolean getBoolean(String key, @Nullable Boolean otherwise) {
    return members.containsKey(key) ? getBoolean(key) : otherwise;
  }

  public @Nullable Integer getInteger(String key) {
    return JsonText.integer(members.get(key));
  }

  public @Nullable Integer getInteger(String key, @Nullable Integer otherwise) {
    return members.containsKey(key) ? getInteger(key) : otherwise;
  }

  public @Nullable VertxJsonObject getJsonObject(String key) {
    return (VertxJsonObject) getValue(key);
  }

  public @Nullable VertxJsonObject getJsonObject(String key, @Nullable VertxJsonObject otherwise) {
    return members.containsKey(key) ? getJsonObject(key) : otherwise;
  }

  public @Nullable VertxJsonArray getJsonArray(String key) {
    return (VertxJsonArray) getValue(key);
  }

  public @Nullable VertxJsonArray getJsonArray(String key, @Nullable VertxJsonArray otherwise) {
    return members.containsKey(key) ? getJsonArray(key) : otherwise;
  }

  public boolean containsKey(String key) {
    return members.containsKey(key);
  }

  public Set<String> fieldNames() {
    return members.keySet();
  }

  public Map<String, @Nullable Object> getMap() {
    return members;
  }

  public int size() {
    return members.size();
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  public VertxJsonObject copy() {
    return new VertxJsonObject(new LinkedHashMap<>(members));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VertxJsonObject that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }
}
