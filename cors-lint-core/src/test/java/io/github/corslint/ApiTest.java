package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.corslint.model.Internal;
import io.github.corslint.model.PublicApi;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others may build on is written down in a file of the tree, so that no change of it is an
 * accident.
 */
final class ApiTest {

  private static final Path DESCRIPTION = Path.of("src", "api", "api.txt");

  private static List<Class<?>> types() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.corslint")
            .stream()
            .filter(type -> type.isAnnotatedWith(PublicApi.class))
            .<Class<?>>map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .toList();
  }

  @Test
  void isAsDescribed() throws IOException {
    String now = String.join("\n", types().stream().flatMap(ApiTest::lines).toList()) + "\n";
    if (Boolean.getBoolean("bless")) {
      Files.createDirectories(DESCRIPTION.getParent());
      Files.writeString(DESCRIPTION, now);
    }
    assertEquals(
        Files.readString(DESCRIPTION),
        now,
        "the public API changed; when that is meant, say it in CHANGELOG.md and run with"
            + " -Dbless=true");
  }

  @Test
  void speaksOfNothingElse() {
    Set<String> foreign = new TreeSet<>();
    for (Class<?> type : types()) {
      members(type).forEach(member -> mentioned(member).forEach(t -> check(t, type, foreign)));
    }
    assertEquals(Set.of(), foreign);
  }

  private static void check(Class<?> mentioned, Class<?> by, Set<String> foreign) {
    boolean ours = mentioned.getName().startsWith("io.github.corslint.");
    boolean known = mentioned.isPrimitive() || mentioned.getName().startsWith("java.");
    if (ours ? !mentioned.isAnnotationPresent(PublicApi.class) : !known) {
      foreign.add(by.getName() + " mentions " + mentioned.getName());
    }
  }

  private static Stream<String> lines(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    List<String> lines = new ArrayList<>();
    lines.add(kind + " " + type.getName());
    Stream.concat(constants(type), members(type).stream().map(ApiTest::signature))
        .sorted()
        .forEach(line -> lines.add("  " + line));
    return lines.stream();
  }

  private static Stream<String> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .filter(field -> !field.isSynthetic())
        .map(Field::toGenericString);
  }

  private static List<Executable> members(Class<?> type) {
    return Stream.<Executable>concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(member -> Modifier.isPublic(member.getModifiers()))
        .filter(member -> !member.isSynthetic())
        .filter(member -> !member.isAnnotationPresent(Internal.class))
        .filter(member -> !ofEveryObject(member))
        .toList();
  }

  private static boolean ofEveryObject(Executable member) {
    return member instanceof Method method
        && Set.of("equals", "hashCode", "toString").contains(method.getName());
  }

  private static String signature(Executable member) {
    return member.toGenericString();
  }

  private static Set<Class<?>> mentioned(Executable member) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Type type : member.getGenericParameterTypes()) {
      collect(type, types);
    }
    for (Type type : member.getGenericExceptionTypes()) {
      collect(type, types);
    }
    if (member instanceof Method method) {
      collect(method.getGenericReturnType(), types);
    } else {
      collect(((Constructor<?>) member).getDeclaringClass(), types);
    }
    return types;
  }

  private static void collect(Type type, Set<Class<?>> types) {
    if (type instanceof Class<?> c) {
      types.add(c.isArray() ? c.getComponentType() : c);
    } else if (type instanceof ParameterizedType generic) {
      collect(generic.getRawType(), types);
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> collect(t, types));
    } else if (type instanceof WildcardType wildcard) {
      Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
          .flatMap(Arrays::stream)
          .forEach(t -> collect(t, types));
    } else if (type instanceof GenericArrayType array) {
      collect(array.getGenericComponentType(), types);
    }
  }
}
