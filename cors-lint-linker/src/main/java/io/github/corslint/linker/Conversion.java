package io.github.corslint.linker;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the conversions between a functional interface's method and the body of a lambda: casts,
 * boxing, unboxing and widening, as {@link java.lang.invoke.LambdaMetafactory} lists them.
 *
 * @param code where the value to convert is on top of the stack
 */
record Conversion(MethodVisitor code) {

  /** What a call gave, for a method that gives a type, or drops it for one that gives nothing. */
  void result(Type from, Type actual, Type to) {
    if (!to.equals(Type.VOID_TYPE)) {
      value(from, actual, to);
    } else if (from.getSize() > 0) {
      code.visitInsn(from.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
    }
  }

  /**
   * A value of one type as another.
   *
   * @param actual what is known beyond the declared type that it comes from
   */
  void value(Type from, Type actual, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (Boxes.isPrimitive(from)) {
      if (Boxes.isPrimitive(to)) {
        widen(from, to);
      } else {
        box(from);
      }
    } else if (Boxes.isPrimitive(to)) {
      unbox(from, actual, to);
    } else if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private void box(Type primitive) {
    String box = Boxes.of(primitive);
    String descriptor = Type.getMethodDescriptor(Type.getObjectType(box), primitive);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", descriptor, false);
  }

  /** The box is that of the source's type if it is one, else the one that the target needs. */
  private void unbox(Type from, Type actual, Type to) {
    Type known = Boxes.isPrimitive(actual) ? actual : Boxes.primitiveIn(actual, to);
    Type primitive = Boxes.primitiveIn(from, known);
    String box = Boxes.of(primitive);
    if (!from.getInternalName().equals(box)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, box);
    }
    String descriptor = Type.getMethodDescriptor(primitive);
    String method = primitive.getClassName() + "Value";
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, method, descriptor, false);
    widen(primitive, to);
  }

  private void widen(Type from, Type to) {
    int instruction =
        switch (kind(from) + kind(to)) {
          case "IJ" -> Opcodes.I2L;
          case "IF" -> Opcodes.I2F;
          case "ID" -> Opcodes.I2D;
          case "JF" -> Opcodes.L2F;
          case "JD" -> Opcodes.L2D;
          case "FD" -> Opcodes.F2D;
          default -> Opcodes.NOP;
        };
    if (instruction != Opcodes.NOP) {
      code.visitInsn(instruction);
    }
  }

  /** How the JVM calculates with a type: all that is smaller than an int is one. */
  private static String kind(Type primitive) {
    return primitive.getSort() < Type.INT ? "I" : primitive.getDescriptor();
  }
}
