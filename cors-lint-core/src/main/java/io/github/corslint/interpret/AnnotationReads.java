package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Annotations of the tree that code asks for by reflection, of a method or class that a framework
 * names: it may be any of those that bear one, or one that bears none.
 */
final class AnnotationReads {

  private static final Set<String> GETTERS =
      Set.of(
          "getAnnotation",
          "getDeclaredAnnotation",
          "getMethodAnnotation",
          "findAnnotation",
          "getMergedAnnotation",
          "findMergedAnnotation");

  private static final Set<String> QUESTIONS =
      Set.of("isAnnotationPresent", "hasAnnotation", "hasMethodAnnotation", "isAnnotated");

  /** What classes are called that frameworks call for requests. */
  private static final String HANDLERS =
      ".*(?:Resource|Controller|Endpoint|Service|Api|API|Rest|View|Servlet|Handler|Action)s?";

  /** More different ones are as good as not known. */
  private static final int MAX_USES = 8;

  private static final SourceFact<Map<String, List<Placed>>> ANNOTATIONS =
      SourceFact.of(AnnotationReads::placed);

  /** An annotation and the innermost class around it. */
  private record Placed(AnnotationExpr annotation, ProjectType place) {}

  /** What a path found for elements, so that it finds the same when it asks again. */
  private record Found(Map<Question, Value> answers) {
    Found() {
      this(new HashMap<>());
    }
  }

  private record Question(String element, ProjectType asked) {}

  /** What a file asks for. */
  private record Asked(ProjectType annotation, String path) {}

  private AnnotationReads() {}

  /** The result of a method of an object that is not known; empty when it reads no annotation. */
  static Optional<Value> of(Unknown receiver, String method, List<Value> arguments, CallSite site) {
    boolean isQuestion = QUESTIONS.contains(method);
    if ((!isQuestion && !GETTERS.contains(method)) || arguments.isEmpty()) {
      return Optional.empty();
    }
    if (!(arguments.get(arguments.size() - 1) instanceof TypeObject asked)
        || !AnnotationUse.isAnnotation(asked.type())) {
      return Optional.empty();
    }
    String element = arguments.size() == 1 ? receiver.reason() : arguments.get(0).toString();
    Optional<Value> found = found(element, asked.type(), site);
    return isQuestion ? found.map(f -> Known.of(f instanceof AnnotationUse)) : found;
  }

  /** The annotation of a kind that a type bears, else null. */
  static Value on(ProjectType type, ProjectType annotation, Project project) {
    return type.annotation(annotation.simpleName())
        .filter(
            a ->
                project.find(type.source(), a.getNameAsString(), type.node()).stream()
                    .anyMatch(found -> found == annotation))
        .<Value>map(a -> new AnnotationUse(a, type, annotation))
        .orElse(Known.NULL);
  }

  private static Optional<Value> found(String element, ProjectType type, CallSite site) {
    Map<Question, Value> answers = site.run().memory(Found.class, Found::new).answers();
    Question question = new Question(element, type);
    if (answers.containsKey(question)) {
      return Optional.ofNullable(answers.get(question));
    }
    Asked asked = new Asked(type, site.at().path());
    List<AnnotationUse> uses =
        site.run().world().fact(asked, () -> uses(asked, site.run().project()));
    if (uses.isEmpty() || uses.size() > MAX_USES) {
      return Optional.empty();
    }
    int chosen = site.run().choose(site.at(), uses.size() + 1);
    Value result = chosen < uses.size() ? uses.get(chosen) : Known.NULL;
    answers.put(question, result);
    return Optional.of(result);
  }

  /** Those that differ in what they say, or more of them than matter. */
  private static List<AnnotationUse> uses(Asked asked, Project project) {
    ProjectType type = asked.annotation();
    Map<String, AnnotationUse> uses = new LinkedHashMap<>();
    Set<JavaSource> near = new LinkedHashSet<>();
    project.source(asked.path()).ifPresent(near::add);
    near.addAll(project.beside(asked.path()));
    near.forEach(source -> uses(type, source, project).forEach(use -> note(use, uses)));
    for (String path : project.pathsNaming(Set.of(type.simpleName()), HANDLERS, asked.path())) {
      if (uses.size() > MAX_USES) {
        break;
      }
      project.source(path).stream()
          .filter(near::add)
          .forEach(source -> uses(type, source, project).forEach(use -> note(use, uses)));
    }
    return List.copyOf(uses.values());
  }

  private static void note(AnnotationUse use, Map<String, AnnotationUse> uses) {
    uses.putIfAbsent(use.annotation().toString(), use);
  }

  private static Stream<AnnotationUse> uses(ProjectType type, JavaSource source, Project project) {
    return ANNOTATIONS.in(source).getOrDefault(type.simpleName(), List.of()).stream()
        .filter(
            placed ->
                project
                    .find(source, placed.annotation().getNameAsString(), placed.place().node())
                    .filter(found -> found == type)
                    .isPresent())
        .map(placed -> new AnnotationUse(placed.annotation(), placed.place(), type));
  }

  private static Map<String, List<Placed>> placed(JavaSource source) {
    IdentityHashMap<Node, ProjectType> types = new IdentityHashMap<>();
    source.types().forEach(type -> types.put(type.node(), type));
    List<AnnotationExpr> all = new ArrayList<>();
    Nodes.forEach(AnnotationExpr.class, source.unit(), all::add);
    return all.stream()
        .flatMap(
            a ->
                around(a).flatMap(n -> Stream.ofNullable(types.get(n))).findFirst().stream()
                    .map(type -> new Placed(a, type)))
        .collect(Collectors.groupingBy(p -> p.annotation().getName().getIdentifier()));
  }

  /** A node and those around it, the innermost first. */
  private static Stream<Node> around(Node node) {
    return Stream.iterate(
            Optional.of(node), Optional::isPresent, n -> n.flatMap(Node::getParentNode))
        .flatMap(Optional::stream);
  }
}
