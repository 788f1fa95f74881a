package io.github.corslint.linker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a record as code that does what {@link
 * java.lang.runtime.ObjectMethods#bootstrap} puts together of method handles.
 *
 * @param owner the record
 * @param components the fields that it compares
 */
record RecordMethods(ClassNode owner, List<Handle> components) {

  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final int FACTOR = 31;

  /**
   * A call that gives what an instruction gave, of a method that is added to the record; none if it
   * is no {@code equals} or {@code hashCode} of a record.
   */
  static Optional<AbstractInsnNode> link(ClassNode owner, AbstractInsnNode instruction) {
    if (!(instruction instanceof InvokeDynamicInsnNode call)
        || !call.bsm.getOwner().equals(BOOTSTRAP)) {
      return Optional.empty();
    }
    List<Handle> components = Stream.of(call.bsmArgs).skip(2).map(Handle.class::cast).toList();
    String name = "linked$" + call.name;
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor code = owner.visitMethod(access, name, call.desc, null, null);
    RecordMethods methods = new RecordMethods(owner, components);
    switch (call.name) {
      case "equals" -> methods.equality(code);
      case "hashCode" -> methods.hash(code);
      default -> methods.text(code);
    }
    return Optional.of(
        new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, name, call.desc, false));
  }

  private void hash(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle component : components) {
      code.visitIntInsn(Opcodes.BIPUSH, FACTOR);
      code.visitInsn(Opcodes.IMUL);
      load(code, 0, component);
      Type type = Type.getType(component.getDesc());
      Type hashed = Boxes.isPrimitive(type) ? type : Type.getType(Object.class);
      String holder = Boxes.isPrimitive(type) ? Boxes.of(type) : OBJECTS;
      String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, hashed);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, holder, "hashCode", descriptor, false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(0, 0);
  }

  private void equality(MethodVisitor code) {
    Label other = new Label();
    Label different = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner.name);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, owner.name);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    for (Handle component : components) {
      load(code, 0, component);
      load(code, 2, component);
      compare(code, Type.getType(component.getDesc()), different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(0, 0);
  }

  /** Its simple name, then the components in brackets, each as {@link String#valueOf} has it. */
  private void text(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String before = simpleName() + "[";
    for (Handle component : components) {
      append(code, before + component.getName() + "=");
      load(code, 0, component);
      append(code, Type.getType(component.getDesc()));
      before = ", ";
    }
    append(code, components.isEmpty() ? before + "]" : "]");
    String descriptor = Type.getMethodDescriptor(Type.getType(String.class));
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", descriptor, false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
  }

  private String simpleName() {
    return owner.innerClasses.stream()
        .filter(inner -> inner.name.equals(owner.name))
        .map(inner -> inner.innerName)
        .findFirst()
        .orElse(owner.name.substring(owner.name.lastIndexOf('/') + 1));
  }

  private static void append(MethodVisitor code, String constant) {
    code.visitLdcInsn(constant);
    append(code, Type.getType(Object.class));
  }

  private static void append(MethodVisitor code, Type type) {
    Type taken =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
          case Type.ARRAY, Type.OBJECT -> Type.getType(Object.class);
          default -> type;
        };
    String descriptor = Type.getMethodDescriptor(Type.getObjectType(BUILDER), taken);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
  }

  private void load(MethodVisitor code, int variable, Handle component) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    code.visitFieldInsn(Opcodes.GETFIELD, owner.name, component.getName(), component.getDesc());
  }

  /** Jumps if two values differ: {@code float} and {@code double} as their boxes compare them. */
  private static void compare(MethodVisitor code, Type type, Label different) {
    if (!Boxes.isPrimitive(type)) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          OBJECTS,
          "equals",
          "(Ljava/lang/Object;Ljava/lang/Object;)Z",
          false);
      code.visitJumpInsn(Opcodes.IFEQ, different);
      return;
    }
    String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, Boxes.of(type), "compare", descriptor, false);
    code.visitJumpInsn(Opcodes.IFNE, different);
  }
}
