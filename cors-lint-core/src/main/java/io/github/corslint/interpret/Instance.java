package io.github.corslint.interpret;

import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.corslint.syntax.ProjectType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of a type of the scanned tree. */
public final class Instance implements Value, Comparable<Instance> {

  private final ProjectType type;
  private final Map<String, Value> fields = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final Optional<Frame> enclosing;
  private final boolean injected;
  private @Nullable Value base;
  private @Nullable Runnable construction;
  private @Nullable ObjectMethods written;

  Instance(ProjectType type, Optional<Frame> enclosing, boolean injected) {
    this.type = type;
    this.enclosing = enclosing;
    this.injected = injected;
  }

  /** Its construction runs when something of its state is first looked at. */
  void constructedBy(Runnable work) {
    construction = work;
  }

  /** Runs the construction if it is still to come. */
  void construct() {
    Runnable work = construction;
    if (work != null) {
      construction = null;
      work.run();
    }
  }

  /** Its class may say by itself what it is equal to. */
  void comparedBy(ObjectMethods methods) {
    written = methods;
  }

  /** Its type. */
  public ProjectType type() {
    return type;
  }

  /** Another object in the same state. */
  Instance copy() {
    Instance copy = new Instance(type, enclosing, injected);
    copy.fields.putAll(fields());
    copy.base = base;
    copy.written = written;
    return copy;
  }

  /** Its fields by name, as far as they were touched. */
  Map<String, Value> fields() {
    construct();
    return fields;
  }

  /** The texts that its fields hold. */
  public Stream<String> texts() {
    return fields().values().stream()
        .filter(Known.class::isInstance)
        .flatMap(value -> ((Known) value).text().stream());
  }

  /** Whether it is decided what a field holds that more than one place sets. */
  boolean isSettled(String field) {
    construct();
    return settled.contains(field);
  }

  void settle(String field) {
    settled.add(field);
  }

  /** Where an anonymous or local class was created. */
  Optional<Frame> enclosing() {
    return enclosing;
  }

  /** Whether a container made it and fills its fields. */
  public boolean isInjected() {
    return injected;
  }

  /**
   * What it is besides: the model or JDK object of a library class that it extends, or the lambda
   * that stands for it.
   */
  public Optional<Value> base() {
    construct();
    return Optional.ofNullable(base);
  }

  void setBase(Value value) {
    construct();
    this.base = value;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Instance that)) {
      return false;
    }
    Optional<Boolean> answer = written == null ? Optional.empty() : written.areEqual(this, that);
    return answer.orElseGet(() -> comparesComponents() && isLike(that));
  }

  private boolean comparesComponents() {
    return type.isRecord() || Lombok.comparesFields(type);
  }

  private boolean isLike(Instance that) {
    return type.qualifiedName().equals(that.type.qualifiedName())
        && components().equals(that.components());
  }

  /** The same in every JVM, unlike that of other objects, so that sets have one order in all. */
  @Override
  public int hashCode() {
    return type.qualifiedName().hashCode();
  }

  /**
   * The order that its class gives to its objects, else that in which they were made: {@code
   * HashMap} asks for it where many objects have one hash code, and expects an answer.
   */
  @Override
  public int compareTo(Instance other) {
    Optional<Integer> order = written == null ? Optional.empty() : written.compared(this, other);
    return order.orElseGet(() -> Integer.compare(rank(), other.rank()));
  }

  private int rank() {
    return EnumMethods.position(this).orElseGet(() -> written == null ? 0 : written.madeAt());
  }

  private List<@Nullable Value> components() {
    Stream<String> names =
        type.isRecord()
            ? type.recordComponents().stream().map(NodeWithSimpleName::getNameAsString)
            : Lombok.variables(type).map(NodeWithSimpleName::getNameAsString);
    return names.<@Nullable Value>map(fields()::get).toList();
  }

  @Override
  public String toString() {
    return type.simpleName();
  }
}
