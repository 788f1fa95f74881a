package io.github.corslint.framework.guice;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Framework;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.NamedValues;
import io.github.corslint.interpret.TypeObject;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What modules of Guice (4 to 7) bind: {@code Names.bindProperties}, constants, instances whose key
 * is annotated, and what they and binders of HK2 (3) bind to types.
 */
public final class Guice implements Framework {

  private static final String LIBRARY = "com.google.inject";

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<Library> library(Context context) {
    return Optional.of(new GuiceLibrary());
  }

  /** The annotation that {@code Names.named} makes, or a key with it. */
  private record Name(String text) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return method.equals("value") ? Optional.of(Known.of(text)) : Optional.empty();
    }
  }

  /** A binding that a binder of HK2 is making: what is bound comes first. */
  private record Bound(Value value) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      if (method.equals("to") && arguments.get(0) instanceof TypeObject type) {
        NamedValues.of(site.run()).put(NamedValues.ofType(type.type().qualifiedName()), value);
      }
      return Optional.of(this);
    }
  }

  /** A binding that is being made. */
  private record Binding(Optional<String> name) implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      Value first = arguments.isEmpty() ? Known.NULL : arguments.get(0);
      if (method.equals("annotatedWith")) {
        return Optional.of(new Binding(nameOf(first)));
      }
      if (method.equals("to") || method.equals("toInstance")) {
        name.ifPresent(n -> NamedValues.of(site.run()).put(n, first));
      }
      return Optional.of(this);
    }
  }

  private static Optional<String> nameOf(Value value) {
    if (value instanceof TypeObject annotation) {
      return Optional.of(NamedValues.ofType(annotation.type().simpleName()));
    }
    return value instanceof Name name ? Optional.of(name.text()) : Optional.empty();
  }

  private static final class GuiceLibrary implements Library {

    @Override
    public Optional<Value> invokeStatic(
        TypeName type, String method, List<Value> arguments, CallSite site) {
      if (type.is(LIBRARY, "Names") && method.equals("named") && arguments.size() == 1) {
        return arguments.get(0).raw() instanceof String text
            ? Optional.of(new Name(text))
            : Optional.empty();
      }
      if (type.is(LIBRARY, "Names") && method.equals("bindProperties") && arguments.size() == 2) {
        bindAll(arguments.get(1).raw(), site);
        return Optional.of(Known.NULL);
      }
      boolean isKey = type.is(LIBRARY, "Key") && method.equals("get") && arguments.size() == 2;
      return isKey && arguments.get(1) instanceof Name name ? Optional.of(name) : Optional.empty();
    }

    private static void bindAll(@Nullable Object values, CallSite site) {
      if (values instanceof Map<?, ?> map) {
        map.forEach(
            (key, value) -> {
              if (key instanceof String name) {
                NamedValues.of(site.run()).put(name, Value.of(value));
              }
            });
      }
    }

    private static Model binding(Value key, CallSite site) {
      if (NamedValues.of(site.run()).isOfBinder()) {
        return new Bound(key);
      }
      return new Binding(
          key instanceof TypeObject type
              ? Optional.of(NamedValues.ofType(type.type().qualifiedName()))
              : nameOf(key));
    }

    /** A module inherits what begins a binding, or asks its binder. */
    @Override
    public Optional<Value> invokeUnknown(
        Unknown receiver, String method, List<Value> arguments, CallSite site) {
      if (!NamedValues.of(site.run()).isFilling()) {
        return Optional.empty();
      }
      return switch (method) {
        case "bindConstant" -> Optional.of(new Binding(Optional.empty()));
        case "bind" ->
            arguments.size() == 1 ? Optional.of(binding(arguments.get(0), site)) : Optional.empty();
        default -> Optional.empty();
      };
    }
  }
}
