package io.github.corslint.interpret;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Name;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the code that frameworks call and that makes objects of a class, by itself or through
 * helpers in other files, also of other modules: a library leaves it to applications.
 */
final class MakingSearch {

  private static final int MOST = 6;

  /** How many helpers in files of their own lie at most between. */
  private static final int MOST_HELPERS = 2;

  /** How files are called that set up what frameworks call. */
  private static final String LIKELY =
      ".*(?:Cors|Security|App|Beans|Setup|Wiring|Context|Module|Server|Main|Initiali[sz]er"
          + "|Conf|Mvc|Listener|Boot|Start|Launch|Filter|Interceptor|Web|Registr|Factory|Provider).*";

  private static final String ANY = ".*";

  private final Project project;
  private final ProjectType made;
  private final Set<String> names;

  MakingSearch(Project project, ProjectType made) {
    this.project = project;
    this.made = made;
    this.names = named(Stream.concat(Stream.of(made), project.implementations(made).stream()));
  }

  /** The names of types by which files can be found. */
  private static Set<String> named(Stream<ProjectType> types) {
    return types
        .map(ProjectType::simpleName)
        .filter(name -> name.matches("\\w{2,}"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is found, that of the own module first; where that is nothing, in any of its files. */
  List<MakingCode> code() {
    List<MakingCode> likely = code(LIKELY);
    return likely.isEmpty() ? code(ANY) : likely;
  }

  private List<MakingCode> code(String files) {
    Set<MakingCode> all = leading(files);
    List<MakingCode> found = entries(all, c -> c.isCalledByFrameworks(project));
    return found.isEmpty() ? entries(all, MakingCode::mayBeCalledByFrameworks) : found;
  }

  private static List<MakingCode> entries(Set<MakingCode> code, Predicate<MakingCode> areCalled) {
    return code.stream().filter(areCalled).limit(MOST).toList();
  }

  /** All code that leads to objects of the class, from file to file. */
  private Set<MakingCode> leading(String files) {
    List<MakingCode> found =
        sources(names, files)
            .filter(this::mayMean)
            .flatMap(source -> MakingCode.leadingTo(made, names, goals(source), source).stream())
            .toList();
    Set<MakingCode> all = new LinkedHashSet<>(found);
    for (int between = 0; between < MOST_HELPERS; between++) {
      List<MakingCode> helpers = found.stream().filter(c -> c.isHelper(project)).toList();
      found = helpers.isEmpty() ? List.of() : callers(helpers, files).filter(all::add).toList();
    }
    return all;
  }

  /** The names by which a file may make one: those of types, and factories that it imports. */
  private Set<String> goals(JavaSource source) {
    Set<String> goals = new LinkedHashSet<>(names);
    source.unit().getImports().stream()
        .filter(ImportDeclaration::isStatic)
        .filter(imported -> imported.getName().getQualifier().isPresent())
        .forEach(imported -> factories(imported).forEach(goals::add));
    return goals;
  }

  private Stream<String> factories(ImportDeclaration imported) {
    Name name = imported.getName();
    String type = imported.isAsterisk() ? name.asString() : name.getQualifier().get().asString();
    return made.qualifiedName().equals(type)
        ? made.methods().stream()
            .filter(m -> m.isStatic() && names.contains(TypeName.simple(m.getType())))
            .map(MethodDeclaration::getNameAsString)
            .filter(m -> imported.isAsterisk() || m.equals(name.getIdentifier()))
        : Stream.of();
  }

  private Stream<MakingCode> callers(List<MakingCode> helpers, String files) {
    Set<String> classes =
        named(helpers.stream().flatMap(helper -> project.lineage(helper.type()).stream()));
    Set<String> calls =
        helpers.stream().flatMap(helper -> helper.ownNames().stream()).collect(Collectors.toSet());
    return sources(classes, files)
        .flatMap(source -> MakingCode.leadingTo(made, names, calls, source).stream());
  }

  private Stream<JavaSource> sources(Set<String> words, String files) {
    String own = made.source().path();
    return paths(words, files)
        .filter(path -> path.equals(own) || !path.contains("src/test/"))
        .flatMap(path -> project.source(path).stream());
  }

  /** Other modules can only name what is public. */
  private Stream<String> paths(Set<String> words, String files) {
    if (words.isEmpty()) {
      return Stream.of();
    }
    List<String> near = project.pathsNaming(words, files, made.source().path());
    return made.isPublic()
        ? Stream.concat(near.stream(), project.pathsNaming(words, LIKELY).stream()).distinct()
        : near.stream();
  }

  /** Whether a file may mean the class, or one below it, by a name that it holds. */
  private boolean mayMean(JavaSource source) {
    List<ProjectType> meant =
        Stream.concat(Stream.of(made.binaryName()), names.stream())
            .flatMap(name -> project.find(source, name, source.unit()).stream())
            .toList();
    return meant.isEmpty() || meant.stream().anyMatch(type -> project.isA(type, made));
  }
}
