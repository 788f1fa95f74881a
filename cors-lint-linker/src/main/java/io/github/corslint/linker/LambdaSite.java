package io.github.corslint.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * An instruction that makes a lambda, with the arguments of {@link
 * java.lang.invoke.LambdaMetafactory#metafactory}.
 *
 * @param captured types of the values on the stack that it takes
 * @param implemented the functional interface
 * @param method name of its method
 * @param erased that method's type as it is declared
 * @param actual its type where the lambda stands, which is narrower when the interface is generic
 * @param body the method that is called
 */
record LambdaSite(
    List<Type> captured, Type implemented, String method, Type erased, Type actual, Handle body) {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /**
   * The lambda that an instruction makes; none for one with markers or more interfaces ({@code
   * altMetafactory}), which are rare.
   */
  static Optional<LambdaSite> of(AbstractInsnNode instruction) {
    if (!(instruction instanceof InvokeDynamicInsnNode call)
        || !call.bsm.getOwner().equals(FACTORY)
        || !call.bsm.getName().equals("metafactory")) {
      return Optional.empty();
    }
    Type site = Type.getMethodType(call.desc);
    return Optional.of(
        new LambdaSite(
            List.of(site.getArgumentTypes()),
            site.getReturnType(),
            call.name,
            (Type) call.bsmArgs[0],
            (Type) call.bsmArgs[2],
            (Handle) call.bsmArgs[1]));
  }

  boolean isConstructor() {
    return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /** What the body takes, its receiver first if it has one. */
  List<Type> parameters() {
    List<Type> parameters = new ArrayList<>();
    if (!isConstructor() && body.getTag() != Opcodes.H_INVOKESTATIC) {
      parameters.add(Type.getObjectType(body.getOwner()));
    }
    parameters.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    return parameters;
  }

  /** What the body gives. */
  Type result() {
    return isConstructor()
        ? Type.getObjectType(body.getOwner())
        : Type.getReturnType(body.getDesc());
  }

  /** The instruction that calls the body. */
  int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // A private method: its nest mates call it like any other since Java 11 (JEP 181).
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
          body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalArgumentException("no method: " + body);
    };
  }
}
