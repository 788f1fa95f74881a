package io.github.corslint.interpret.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code io.vertx.core.json.JsonArray} of Vert.x 3.9 to 5.0. */
public final class VertxJsonArray implements Iterable<@Nullable Object> {

  private final List<@Nullable Object> elements;

  public VertxJsonArray() {
    this(new ArrayList<>());
  }

  public VertxJsonArray(List<@Nullable Object> elements) {
    this.elements = elements;
  }

  public VertxJsonArray(String json) {
    this(JsonText.array(json));
  }

  public static VertxJsonArray of(@Nullable Object... elements) {
    return new VertxJsonArray(new ArrayList<>(Arrays.asList(elements)));
  }

  public VertxJsonArray add(@Nullable Object element) {
    elements.add(element);
    return this;
  }

  public VertxJsonArray addNull() {
    return add(null);
  }

  public VertxJsonArray addAll(VertxJsonArray others) {
    elements.addAll(others.elements);
    return this;
  }

  public @Nullable Object getValue(int index) {
    return JsonText.seen(elements.get(index));
  }

  public @Nullable String getString(int index) {
    return JsonText.string(elements.get(index));
  }

  public @Nullable Boolean getBoolean(int index) {
    return (Boolean) elements.get(index);
  }

  public @Nullable Integer getInteger(int index) {
    return JsonText.integer(elements.get(index));
  }

  public @Nullable VertxJsonObject getJsonObject(int index) {
    return (VertxJsonObject) getValue(index);
  }

  public @Nullable VertxJsonArray getJsonArray(int index) {
    return (VertxJsonArray) getValue(index);
  }

  public boolean contains(@Nullable Object element) {
    return elements.contains(element);
  }

  public int size() {
    return elements.size();
  }

  public boolean isEmpty() {
    return elements.isEmpty();
  }

  public List<@Nullable Object> getList() {
    return elements;
  }

  public Stream<@Nullable Object> stream() {
    return elements.stream().map(JsonText::seen);
  }

  public VertxJsonArray copy() {
    return new VertxJsonArray(new ArrayList<>(elements));
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return stream().iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VertxJsonArray that && elements.equals(that.elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }
}
