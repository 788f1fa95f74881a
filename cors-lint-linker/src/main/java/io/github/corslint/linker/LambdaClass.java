package io.github.corslint.linker;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes the class of one lambda: a field for each value that it captures, and a method that calls
 * its body. One that captures nothing exists once, as the JVM's own does.
 */
final class LambdaClass {

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";
  private static final String MAKE = "make";

  private final LambdaSite site;
  private final ClassNode made = new ClassNode();
  private final String constructor;

  private LambdaClass(LambdaSite site, String name, String nest, int version) {
    this.site = site;
    this.constructor =
        Type.getMethodDescriptor(Type.VOID_TYPE, site.captured().toArray(Type[]::new));
    made.version = version;
    made.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    made.name = name;
    made.superName = OBJECT;
    made.nestHostClass = nest;
    made.interfaces.add(site.implemented().getInternalName());
  }

  /**
   * The class of a lambda.
   *
   * @param name its internal name
   * @param nest internal name of the class whose private methods it may call
   * @param version of the class file format
   */
  static ClassNode of(LambdaSite site, String name, String nest, int version) {
    LambdaClass writer = new LambdaClass(site, name, nest, version);
    writer.constructor();
    if (site.captured().isEmpty()) {
      writer.onlyInstance();
    } else {
      writer.factory();
    }
    writer.method();
    return writer.made;
  }

  /** The instruction that takes what a lambda captures and gives an instance of its class. */
  static AbstractInsnNode instance(LambdaSite site, String name) {
    String type = site.implemented().getDescriptor();
    return site.captured().isEmpty()
        ? new FieldInsnNode(GETSTATIC, name, ONLY, type)
        : new MethodInsnNode(INVOKESTATIC, name, MAKE, factoryType(site), false);
  }

  private static String factoryType(LambdaSite site) {
    return Type.getMethodDescriptor(site.implemented(), site.captured().toArray(Type[]::new));
  }

  private void constructor() {
    MethodVisitor code = made.visitMethod(ACC_PRIVATE, "<init>", constructor, null, null);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < site.captured().size(); i++) {
      Type type = site.captured().get(i);
      made.visitField(ACC_PRIVATE | ACC_FINAL, field(i), type.getDescriptor(), null, null);
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(type.getOpcode(ILOAD), slot);
      code.visitFieldInsn(PUTFIELD, made.name, field(i), type.getDescriptor());
      slot += type.getSize();
    }
    code.visitInsn(RETURN);
  }

  private void onlyInstance() {
    String type = site.implemented().getDescriptor();
    made.visitField(ACC_STATIC | ACC_FINAL, ONLY, type, null, null);
    MethodVisitor code = made.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitTypeInsn(NEW, made.name);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, made.name, "<init>", constructor, false);
    code.visitFieldInsn(PUTSTATIC, made.name, ONLY, type);
    code.visitInsn(RETURN);
  }

  private void factory() {
    MethodVisitor code = made.visitMethod(ACC_STATIC, MAKE, factoryType(site), null, null);
    code.visitTypeInsn(NEW, made.name);
    code.visitInsn(DUP);
    int slot = 0;
    for (Type type : site.captured()) {
      code.visitVarInsn(type.getOpcode(ILOAD), slot);
      slot += type.getSize();
    }
    code.visitMethodInsn(INVOKESPECIAL, made.name, "<init>", constructor, false);
    code.visitInsn(ARETURN);
  }

  private void method() {
    String descriptor = site.erased().getDescriptor();
    MethodVisitor code = made.visitMethod(ACC_PUBLIC, site.method(), descriptor, null, null);
    if (site.isConstructor()) {
      code.visitTypeInsn(NEW, site.body().getOwner());
      code.visitInsn(DUP);
    }
    arguments(new Conversion(code), code);
    code.visitMethodInsn(
        site.opcode(),
        site.body().getOwner(),
        site.body().getName(),
        site.body().getDesc(),
        site.body().isInterface());
    Type result = site.erased().getReturnType();
    new Conversion(code).result(site.result(), site.actual().getReturnType(), result);
    code.visitInsn(result.getOpcode(IRETURN));
  }

  private void arguments(Conversion conversion, MethodVisitor code) {
    List<Type> parameters = site.parameters();
    List<Type> captured = site.captured();
    for (int i = 0; i < captured.size(); i++) {
      Type type = captured.get(i);
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, made.name, field(i), type.getDescriptor());
      conversion.value(type, type, parameters.get(i));
    }
    Type[] erased = site.erased().getArgumentTypes();
    Type[] actual = site.actual().getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < erased.length; i++) {
      code.visitVarInsn(erased[i].getOpcode(ILOAD), slot);
      conversion.value(erased[i], actual[i], parameters.get(captured.size() + i));
      slot += erased[i].getSize();
    }
  }

  private static String field(int index) {
    return "captured" + index;
  }
}
