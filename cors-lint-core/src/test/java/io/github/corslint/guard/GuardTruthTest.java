package io.github.corslint.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.attack.AttackOrigins;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of guards is true: each is compiled and asked. */
final class GuardTruthTest {

  @TempDir static Path classes;

  private static final List<Guard> RIGHT = Guard.read("right.txt");
  private static final List<Guard> WRONG = Guard.read("wrong.txt");

  @TestFactory
  Stream<DynamicTest> guardsDoWhatTheTableSays() throws Exception {
    List<Guard> all = new ArrayList<>(RIGHT);
    all.addAll(WRONG);
    URLClassLoader loader = compile(all);
    return all.stream()
        .map(
            guard ->
                dynamicTest(
                    guard.name(),
                    () -> check(guard, loader.loadClass("Guard" + all.indexOf(guard)))));
  }

  private static void check(Guard guard, Class<?> type) throws Exception {
    Object instance = type.getDeclaredConstructor().newInstance();
    Method method = type.getDeclaredMethod("allowed", String.class);
    method.setAccessible(true);
    if (guard.want().isEmpty()) {
      assertTrue(ask(method, instance, Guard.TRUSTED), () -> guard + " refuses " + Guard.TRUSTED);
      for (Witness witness : attacks()) {
        assertFalse(
            ask(method, instance, witness.origin()), () -> guard + " admits " + witness.origin());
      }
    } else {
      String witness = guard.want().get().witness();
      assertTrue(
          witness.isEmpty() || ask(method, instance, witness), () -> guard + " refuses " + witness);
    }
  }

  private static List<Witness> attacks() {
    Location here = Location.startOf("guards");
    return AttackOrigins.from(
            List.of(new TrustedOrigin(Guard.TRUSTED, TrustedOrigin.Kind.EXACT, here)))
        .stream()
        .filter(w -> w.variant().isForeign() || w.variant() == Variant.DOWNGRADE)
        .toList();
  }

  /** A guard that throws lets nobody in. */
  private static boolean ask(Method method, Object instance, String origin)
      throws IllegalAccessException {
    try {
      return (Boolean) method.invoke(instance, origin);
    } catch (InvocationTargetException refused) {
      return false;
    }
  }

  private static URLClassLoader compile(List<Guard> guards) throws Exception {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < guards.size(); i++) {
      sources.add(source("Guard" + i, guards.get(i)));
    }
    StringWriter errors = new StringWriter();
    List<String> options = List.of("-d", classes.toString(), "-proc:none", "-nowarn");
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(errors, null, null, options, null, sources)
            .call();
    assertEquals("", compiled ? "" : errors.toString());
    return new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  private static JavaFileObject source(String name, Guard guard) {
    String text = Guard.imports() + "public class " + name + " {\n" + guard.members() + "}\n";
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
