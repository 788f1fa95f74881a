package io.github.corslint.syntax;

import com.github.javaparser.ast.type.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What types mean where they are written, found once for each place: code is run on many paths.
 * Nodes of one text are equal wherever they stand, so they are told apart by identity. Safe for use
 * by several threads.
 */
final class WrittenTypes {

  private final Map<Type, TypeName> known = Collections.synchronizedMap(new IdentityHashMap<>());

  /** The meaning of a type at its place. */
  TypeName of(Type type, Supplier<TypeName> find) {
    TypeName name = known.get(type);
    if (name == null) {
      name = find.get();
      known.put(type, name);
    }
    return name;
  }
}
