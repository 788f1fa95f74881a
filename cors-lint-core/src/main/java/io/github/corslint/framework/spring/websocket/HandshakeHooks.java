package io.github.corslint.framework.spring.websocket;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.framework.Context;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Methods that endpoints of WebSockets ask whether a handshake may be made (Spring Framework 4.0 to
 * 7.0).
 */
public final class HandshakeHooks {

  private static final String SOCKET = "org.springframework";

  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "HandshakeInterceptor", List.of("beforeHandshake"),
          "HttpSessionHandshakeInterceptor", List.of("beforeHandshake"),
          "HandshakeHandler", List.of("doHandshake"),
          "AbstractHandshakeHandler", List.of("isValidOrigin", "doHandshake"),
          "DefaultHandshakeHandler", List.of("isValidOrigin", "doHandshake"));

  private HandshakeHooks() {}

  /** Whether a method that overrides one of these library types is such a method. */
  public static boolean isHook(List<TypeName> supertypes, String method) {
    return hooks(supertypes).anyMatch(method::equals);
  }

  private static Stream<String> hooks(List<TypeName> supertypes) {
    return supertypes.stream()
        .filter(type -> type.is(SOCKET, type.simple()))
        .flatMap(type -> BY_TYPE.getOrDefault(type.simple(), List.of()).stream())
        .distinct();
  }

  /**
   * What classes of the program have from the library's one that they extend: it keeps nobody out.
   */
  public static Optional<Model> inherited(TypeName type) {
    return type.is(SOCKET, type.simple()) && BY_TYPE.containsKey(type.simple())
        ? Optional.of(new Lax())
        : Optional.empty();
  }

  private record Lax() implements Model {
    @Override
    public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
      return BY_TYPE.values().stream().anyMatch(hooks -> hooks.contains(method))
          ? Optional.of(Known.TRUE)
          : Optional.empty();
    }
  }

  /** Those of the classes of a file of which XML files make beans. */
  public static List<Entry> ofBeans(JavaSource source, Context context) {
    if (BY_TYPE.keySet().stream().noneMatch(source::names)) {
      return List.of();
    }
    return source.types().stream()
        .filter(type -> context.configuration().bean(type.qualifiedName()).isPresent())
        .flatMap(type -> of(type, context.project()))
        .toList();
  }

  private static Stream<Entry> of(ProjectType type, Project project) {
    return hooks(project.librarySupertypes(type))
        .flatMap(name -> nearest(type, name, project).stream());
  }

  private static Optional<Entry> nearest(ProjectType type, String name, Project project) {
    for (ProjectType declaring : project.lineage(type)) {
      List<MethodDeclaration> methods = declaring.methods(name);
      if (!methods.isEmpty()) {
        return Optional.of(Entry.of(type, declaring, methods.get(0)));
      }
    }
    return Optional.empty();
  }
}
