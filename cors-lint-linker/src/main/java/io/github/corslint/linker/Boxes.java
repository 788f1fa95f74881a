package io.github.corslint.linker;

import java.util.List;
import org.objectweb.asm.Type;

/** Primitive types and the classes that box them. */
final class Boxes {

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE,
          Type.CHAR_TYPE,
          Type.BYTE_TYPE,
          Type.SHORT_TYPE,
          Type.INT_TYPE,
          Type.FLOAT_TYPE,
          Type.LONG_TYPE,
          Type.DOUBLE_TYPE);

  private static final List<String> BOXES =
      List.of("Boolean", "Character", "Byte", "Short", "Integer", "Float", "Long", "Double");

  private Boxes() {}

  static boolean isPrimitive(Type type) {
    return PRIMITIVES.contains(type);
  }

  /** Internal name of the class that boxes a primitive type. */
  static String of(Type primitive) {
    return "java/lang/" + BOXES.get(PRIMITIVES.indexOf(primitive));
  }

  /** What a class boxes, or another type if it is none that does. */
  static Type primitiveIn(Type box, Type otherwise) {
    return PRIMITIVES.stream()
        .filter(primitive -> of(primitive).equals(box.getInternalName()))
        .findFirst()
        .orElse(otherwise);
  }
}
