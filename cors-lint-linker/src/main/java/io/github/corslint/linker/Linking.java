package io.github.corslint.linker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** One pass over the classes of a jar. */
final class Linking {

  private static final String CLASS = ".class";

  /** Versions of libraries in a jar for newer releases of Java are left alone. */
  private static final String META_INF = "META-INF/";

  private final ClassLoader loader;
  private final Map<String, ClassNode> read = new LinkedHashMap<>();
  private final Map<String, ClassNode> made = new LinkedHashMap<>();
  private final Map<String, ClassNode> changed = new LinkedHashMap<>();
  private final Set<String> frameless = new HashSet<>();

  private Linking(Map<String, byte[]> files) {
    this.loader = new FilesLoader(files);
  }

  /**
   * What to write over the files of a jar: the classes that are changed, and those of lambdas.
   *
   * @param files content by name
   */
  static Map<String, byte[]> of(Map<String, byte[]> files) {
    Linking linking = new Linking(files);
    files.forEach(linking::read);
    linking.read.values().forEach(linking::link);
    return linking.written();
  }

  private void read(String name, byte[] content) {
    if (name.endsWith(CLASS) && !name.startsWith(META_INF)) {
      ClassNode type = new ClassNode();
      new ClassReader(content).accept(type, 0);
      read.put(type.name, type);
    }
  }

  private void link(ClassNode type) {
    if (type.version < Opcodes.V1_6) {
      frameless.add(type.name);
      change(type);
    }
    for (MethodNode method : List.copyOf(type.methods)) {
      for (AbstractInsnNode instruction : method.instructions) {
        lambda(type, instruction)
            .or(() -> RecordMethods.link(type, instruction))
            .ifPresent(
                linked -> {
                  method.instructions.set(instruction, linked);
                  change(type);
                });
      }
    }
  }

  private Optional<AbstractInsnNode> lambda(ClassNode type, AbstractInsnNode instruction) {
    return LambdaSite.of(instruction)
        .map(
            site -> {
              ClassNode host = host(type);
              String name = type.name + "$$Lambda" + host.nestMembers.size();
              host.nestMembers.add(name);
              change(host);
              made.put(name, LambdaClass.of(site, name, host.name, host.version));
              return LambdaClass.instance(site, name);
            });
  }

  /** The class whose nest a class is in, ready to take more members. */
  private ClassNode host(ClassNode type) {
    ClassNode host =
        type.nestHostClass == null ? type : read.getOrDefault(type.nestHostClass, type);
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    return host;
  }

  /** Classes have nests since Java 11. What older compilers wrote means the same in that format. */
  private void change(ClassNode type) {
    changed.put(type.name, type);
    type.version = Math.max(type.version, Opcodes.V11);
  }

  private Map<String, byte[]> written() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    changed.forEach((name, type) -> files.put(name + CLASS, bytes(type)));
    made.forEach((name, type) -> files.put(name + CLASS, bytes(type)));
    return files;
  }

  private byte[] bytes(ClassNode type) {
    int flag =
        frameless.contains(type.name) ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS;
    ClassWriter writer =
        new ClassWriter(flag) {
          @Override
          protected ClassLoader getClassLoader() {
            return loader;
          }
        };
    type.accept(writer);
    return writer.toByteArray();
  }
}
