package io.github.corslint.linker;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Linked classes do what the compiler's did. */
final class LinkingTest {

  private static final String PACKAGE = "io/github/corslint/linker/";

  @Test
  void theyGiveTheSame() throws Exception {
    assertEquals(new Samples().get(), run(linked(samples())));
  }

  @Test
  void onlyLambdasWithMarkersAreLeftToTheJvm() throws IOException {
    long left = calls(linked(samples()), "java/lang/invoke/LambdaMetafactory").count();
    assertEquals(1, left);
  }

  @Test
  void whatIsLinkedStaysAsItIs() throws IOException {
    assertEquals(Map.of(), Linking.of(linked(samples())));
  }

  @Test
  void classesOfJava8AreLinkedToo() throws Exception {
    Map<String, byte[]> old = new LinkedHashMap<>();
    old.put(PACKAGE + "Old.class", old());
    assertEquals(List.of("old lambda"), run(linked(old), "io.github.corslint.linker.Old"));
  }

  @Test
  void oneThatCapturesNothingExistsOnce() throws Exception {
    Map<String, byte[]> files = linked(Map.of(PACKAGE + "Repeated.class", bytes("Repeated")));
    List<Object> twice = run(files, "io.github.corslint.linker.Repeated");
    assertSame(twice.get(0), twice.get(1));
  }

  @Test
  void namesTellWhereALambdaStands() throws IOException {
    assertTrue(
        linked(samples()).keySet().stream()
            .anyMatch(name -> name.startsWith(PACKAGE + "Samples$Inner$$Lambda")));
  }

  private static Map<String, byte[]> samples() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        List.of(
            "Base",
            "Samples",
            "Samples$1",
            "Samples$Inner",
            "Samples$Named",
            "Samples$Named$Marker")) {
      files.put(PACKAGE + name + ".class", bytes(name));
    }
    return files;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LinkingTest.class.getResourceAsStream(name + ".class"), name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void recordsAreEqualAndHashAndReadAsBefore() throws Exception {
    Map<String, byte[]> files =
        linked(
            Map.of(
                PACKAGE + "Compared.class",
                bytes("Compared"),
                PACKAGE + "Compared$Values.class",
                bytes("Compared$Values"),
                PACKAGE + "Compared$None.class",
                bytes("Compared$None")));
    assertEquals(new Compared().get(), run(files, Compared.class.getName()));
    Set<String> leftToTheJvm = calls(files, "java/lang/runtime/ObjectMethods").collect(toSet());
    assertEquals(Set.of(), leftToTheJvm);
  }

  @Test
  void classesOfJava5GetFrames() throws Exception {
    byte[] old = bytes("Branching");
    ClassNode type = new ClassNode();
    new ClassReader(old).accept(type, ClassReader.SKIP_FRAMES);
    type.version = Opcodes.V1_5;
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    Map<String, byte[]> files = linked(Map.of(PACKAGE + "Branching.class", writer.toByteArray()));
    assertEquals(new Branching().get(), run(files, Branching.class.getName()));
    assertTrue(parsed(files.get(PACKAGE + "Branching.class")).version >= Opcodes.V11);
  }

  /** A class as Java 8's compiler writes it: an older format, without nests. */
  private static byte[] old() throws IOException {
    ClassNode type = parsed(bytes("Old"));
    type.version = Opcodes.V1_8;
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }

  /** Names of what a factory of the JDK is left to link. */
  private static Stream<String> calls(Map<String, byte[]> files, String factory) {
    return files.values().stream()
        .map(LinkingTest::parsed)
        .flatMap(type -> type.methods.stream())
        .flatMap(method -> Stream.of(method.instructions.toArray()))
        .filter(InvokeDynamicInsnNode.class::isInstance)
        .map(InvokeDynamicInsnNode.class::cast)
        .filter(call -> call.bsm.getOwner().equals(factory))
        .map(call -> call.name);
  }

  private static ClassNode parsed(byte[] content) {
    ClassNode type = new ClassNode();
    new ClassReader(content).accept(type, 0);
    return type;
  }

  private static Map<String, byte[]> linked(Map<String, byte[]> files) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.putAll(Linking.of(files));
    return all;
  }

  private static List<Object> run(Map<String, byte[]> files) throws ReflectiveOperationException {
    return run(files, Samples.class.getName());
  }

  @SuppressWarnings("unchecked") // The samples say so.
  private static List<Object> run(Map<String, byte[]> files, String name)
      throws ReflectiveOperationException {
    Class<?> type = new FilesLoader(files).loadClass(name);
    return ((Supplier<List<Object>>) type.getConstructor().newInstance()).get();
  }
}
