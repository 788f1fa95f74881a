package io.github.corslint.interpret.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON means to the objects of a library: as they read it, and as they show what is in it. */
final class JsonText {

  private JsonText() {}

  static Map<String, @Nullable Object> object(String json) {
    return object(JsonParser.parseString(json).getAsJsonObject());
  }

  static List<@Nullable Object> array(String json) {
    return array(JsonParser.parseString(json).getAsJsonArray());
  }

  private static Map<String, @Nullable Object> object(JsonObject json) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    json.entrySet().forEach(member -> members.put(member.getKey(), value(member.getValue())));
    return members;
  }

  private static List<@Nullable Object> array(JsonArray json) {
    List<@Nullable Object> elements = new ArrayList<>();
    json.forEach(element -> elements.add(value(element)));
    return elements;
  }

  private static @Nullable Object value(JsonElement json) {
    if (json.isJsonObject()) {
      return object(json.getAsJsonObject());
    }
    if (json.isJsonArray()) {
      return array(json.getAsJsonArray());
    }
    return json.isJsonNull() ? null : primitive(json.getAsJsonPrimitive());
  }

  private static Object primitive(JsonPrimitive json) {
    if (json.isBoolean()) {
      return json.getAsBoolean();
    }
    return json.isNumber() ? json.getAsNumber().intValue() : json.getAsString();
  }

  /** Maps and lists inside show themselves as objects and arrays. */
  static @Nullable Object seen(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put(String.valueOf(key), member));
      return new VertxJsonObject(members);
    }
    return value instanceof List<?> list ? new VertxJsonArray(new ArrayList<>(list)) : value;
  }

  static @Nullable String string(@Nullable Object value) {
    return value == null || value instanceof String ? (String) value : value.toString();
  }

  static @Nullable Integer integer(@Nullable Object value) {
    return value == null ? null : Integer.valueOf(((Number) value).intValue());
  }
}
