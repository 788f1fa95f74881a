package io.github.corslint.interpret;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.KeyParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What configuration files say to the properties of a class that is bound to a prefix, as Spring
 * Boot binds them: texts, lists, maps, and objects of the program or of a library.
 */
final class Binding {

  private static final Set<String> MAPS = Set.of("Map", "HashMap", "LinkedHashMap");
  private static final Set<String> SETS = Set.of("Set", "LinkedHashSet", "HashSet");
  private static final Set<String> LISTS = Set.of("List", "Collection", "ArrayList", "LinkedList");

  private final Run run;
  private final Properties properties;
  private final Maker maker;

  /** Constructs an object of a class of the program whose properties are bound below a prefix. */
  interface Maker {
    void construct(Instance object, String prefix);
  }

  Binding(Run run, Properties properties, Maker maker) {
    this.run = run;
    this.properties = properties;
    this.maker = maker;
  }

  /** Sets the fields of an object to what is bound to them below a prefix. */
  void fields(Instance instance, ProjectType type, String prefix) {
    for (FieldDeclaration field : type.fields()) {
      if (!field.isStatic()) {
        field.getVariables().forEach(v -> field(instance, type, v, prefix));
      }
    }
  }

  /** Sets the properties that an object has from a library class that it extends. */
  void base(Instance instance, ProjectType type, String prefix) {
    instance
        .base()
        .ifPresent(
            base -> {
              Location at = type.source().location(type.node());
              CallSite site = new CallSite(run, at, type.simpleName(), prefix);
              run.project()
                  .librarySupertypes(type)
                  .forEach(t -> run.ask(l -> l.bound(t, prefix, Optional.of(base), site)));
            });
  }

  /** The setters are those of the binding, so that nothing else replaces what it sets. */
  private void field(
      Instance instance, ProjectType type, VariableDeclarator variable, String prefix) {
    String name = variable.getNameAsString();
    @Nullable Value current = instance.fields().get(name);
    value(prefix + "." + name, variable.getType(), Optional.ofNullable(current), frame(type))
        .or(
            () ->
                current == null ? unset(prefix, variable.getType(), frame(type)) : Optional.empty())
        .ifPresent(bound -> instance.fields().put(name, bound));
    if (instance.fields().containsKey(name)) {
      instance.settle(name);
    }
  }

  /** The value bound to a parameter of a constructor: configured, or its default. */
  Optional<Value> parameter(
      Parameter parameter, String prefix, Frame frame, Interpreter interpreter) {
    return value(
            prefix + "." + parameter.getNameAsString(),
            parameter.getType(),
            Optional.empty(),
            frame)
        .or(
            () ->
                parameter
                    .getAnnotationByName("DefaultValue")
                    .map(
                        a ->
                            properties.byDefault(
                                a, parameter.getTypeAsString(), interpreter, frame)))
        .or(() -> unset(prefix, parameter.getType(), frame));
  }

  /**
   * What a property has that nothing sets: where the files say something of its group, they say all
   * of it; a group of which they say nothing is set where the application runs.
   */
  private Optional<Value> unset(String prefix, Type type, Frame frame) {
    boolean isSaid = prefix.endsWith("]") || !entries(prefix, frame).isEmpty();
    return isSaid && (isPlain(type) || isSeveral(type))
        ? Optional.of(JavaArrays.zero(type.asString()))
        : Optional.empty();
  }

  private static boolean isSeveral(Type type) {
    return type.isArrayType()
        || (type instanceof ClassOrInterfaceType named
            && (LISTS.contains(named.getNameAsString()) || SETS.contains(named.getNameAsString())));
  }

  private Optional<Value> value(String key, Type type, Optional<Value> current, Frame frame) {
    if (type instanceof ClassOrInterfaceType named) {
      NodeList<Type> arguments = named.getTypeArguments().orElseGet(NodeList::new);
      if (arguments.size() == 2 && MAPS.contains(named.getNameAsString())) {
        return map(key, arguments.get(1), current, frame);
      }
      boolean isList = LISTS.contains(named.getNameAsString());
      boolean isSet = SETS.contains(named.getNameAsString());
      if (arguments.size() == 1 && (isList || isSet) && !isPlain(arguments.get(0))) {
        return elements(key, arguments.get(0), frame)
            .map(list -> new Known(isSet ? new LinkedHashSet<>(list) : list));
      }
    }
    if (type.isArrayType() && !isPlain(type.getElementType())) {
      return elements(key, type.getElementType(), frame).map(list -> new Known(list.toArray()));
    }
    return properties
        .bound(key, type.asString(), frame.source().path())
        .or(() -> object(key, type, current, frame));
  }

  private static boolean isPlain(Type type) {
    return type.isPrimitiveType()
        || Set.of("String", "CharSequence", "Object", "Integer", "Long", "Boolean")
            .contains(type.asString());
  }

  /** Boot keeps the kind of map that is there, and with it the order or the lack of one. */
  private Optional<Value> map(String key, Type type, Optional<Value> current, Frame frame) {
    boolean unordered =
        current
            .filter(
                c ->
                    c instanceof Known k
                        && k.java() != null
                        && k.java().getClass() == HashMap.class)
            .isPresent();
    Map<Object, @Nullable Object> map = unordered ? new HashMap<>() : new LinkedHashMap<>();
    for (String child : children(key, frame)) {
      value(child, type, Optional.empty(), frame)
          .ifPresent(v -> map.put(KeyParts.last(child), v.raw()));
    }
    return map.isEmpty() ? Optional.empty() : Optional.of(new Known(map));
  }

  private Optional<List<@Nullable Object>> elements(String key, Type type, Frame frame) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (String child : children(key, frame)) {
      value(child, type, Optional.empty(), frame).ifPresent(v -> elements.add(v.raw()));
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private List<String> children(String key, Frame frame) {
    return KeyParts.children(entries(key, frame), key);
  }

  private List<ConfigEntry> entries(String key, Frame frame) {
    return run.world().configuration().entries(key, frame.source().path());
  }

  private Optional<Value> object(String key, Type type, Optional<Value> current, Frame frame) {
    Optional<ProjectType> nested =
        run.project().find(frame.source(), type.asString(), frame.type().node());
    if (nested.isEmpty()) {
      TypeName name = run.project().resolve(frame.source(), type);
      Location at = frame.source().location(type);
      CallSite site = new CallSite(run, at, type.asString(), frame.owner());
      return run.ask(l -> l.bound(name, key, current, site));
    }
    if (nested.get().isAbstract() || nested.get().isEnum() || nested.get() == frame.type()) {
      return Optional.empty();
    }
    if (current.orElse(null) instanceof Instance existing) {
      fields(existing, nested.get(), key);
      return current;
    }
    boolean stays = current.isPresent() && entries(key, frame).isEmpty();
    return stays ? Optional.empty() : made(nested.get(), key);
  }

  private Optional<Value> made(ProjectType type, String key) {
    if (!run.budget().enter()) {
      run.budget().leave();
      return Optional.empty();
    }
    try {
      Instance object = new Instance(type, Optional.empty(), true);
      maker.construct(object, key);
      return Optional.of(object);
    } finally {
      run.budget().leave();
    }
  }

  private static Frame frame(ProjectType type) {
    return new Frame(type, Optional.empty(), new Environment(Optional.empty()), "<init>");
  }
}
