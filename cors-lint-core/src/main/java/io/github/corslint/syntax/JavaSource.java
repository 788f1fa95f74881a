package io.github.corslint.syntax;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One parsed Java file: its tree, its names and its places. */
public final class JavaSource {

  private static final SourceFact<Set<String>> NAMES = SourceFact.of(JavaSource::allNames);

  private static final SourceFact<Map<String, ProjectType>> LOCAL_TYPES =
      SourceFact.of(JavaSource::staticLocalTypes);

  private static final SourceFact<Set<String>> CALLED_METHODS =
      SourceFact.of(JavaSource::allCalledMethods);

  private final String path;
  private final CompilationUnit unit;
  private final String packageName;
  private final Map<String, String> imports = new HashMap<>();
  private final List<String> starImports = new ArrayList<>();
  private final Map<String, String> staticImports = new HashMap<>();
  private final List<String> staticStarImports = new ArrayList<>();
  private final List<String> typesByStar;
  private final List<String> foreignStars;
  private final List<String> aroundNames;
  private final Map<String, ProjectType> types = new LinkedHashMap<>();
  private final List<ProjectType> inOrder;
  private final Set<String> simpleNames = new HashSet<>();
  private final Map<SourceFact<?>, Object> facts = new ConcurrentHashMap<>();

  JavaSource(String path, CompilationUnit unit) {
    this.path = path;
    this.unit = unit;
    this.packageName = unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
    unit.getImports().forEach(this::addImport);
    this.typesByStar = Stream.of(starImports, staticStarImports).flatMap(List::stream).toList();
    unit.getTypes().forEach(type -> addType(type, Optional.empty()));
    this.inOrder = List.copyOf(types.values());
    this.foreignStars = typesByStar.stream().filter(s -> !JdkNames.isOfJava(s)).toList();
    this.aroundNames = foreignStars.isEmpty() ? List.of() : findAroundNames();
  }

  private void addImport(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (declaration.isStatic()) {
      if (declaration.isAsterisk()) {
        staticStarImports.add(name);
      } else {
        staticImports.put(last, name.substring(0, Math.max(0, name.lastIndexOf('.'))));
      }
    } else if (declaration.isAsterisk()) {
      starImports.add(name);
    } else {
      imports.put(last, name);
    }
  }

  private void addType(TypeDeclaration<?> declaration, Optional<ProjectType> enclosing) {
    ProjectType type = ProjectType.declared(this, declaration, enclosing);
    types.putIfAbsent(type.binaryName(), type);
    simpleNames.add(type.simpleName());
    NodeList<?> members = declaration.getMembers();
    for (Node member : members) {
      if (member instanceof TypeDeclaration<?> nested) {
        addType(nested, Optional.of(type));
      }
    }
  }

  /** The file, relative to the scanned root. */
  public String path() {
    return path;
  }

  /** The tree. */
  public CompilationUnit unit() {
    return unit;
  }

  /** The package, empty for the unnamed one. */
  public String packageName() {
    return packageName;
  }

  /** Every named type of the file, outer ones first. */
  public List<ProjectType> types() {
    return inOrder;
  }

  /** The type of this nested name, such as {@code Outer.Inner}. */
  public Optional<ProjectType> type(String nestedName) {
    ProjectType member = types.get(nestedName);
    return Optional.ofNullable(member != null ? member : LOCAL_TYPES.in(this).get(nestedName));
  }

  /** Whether any type of the file, at any depth, has this simple name. */
  boolean declares(String simpleName) {
    if (simpleNames.contains(simpleName)) {
      return true;
    }
    Map<String, ProjectType> local = LOCAL_TYPES.in(this);
    return !local.isEmpty()
        && local.values().stream().anyMatch(t -> t.simpleName().equals(simpleName));
  }

  /**
   * Records and interfaces that are declared within methods. They see nothing of what is around
   * them (JLS 16, 14.3), so they are as good as members of the class.
   */
  private static Map<String, ProjectType> staticLocalTypes(JavaSource source) {
    List<TypeDeclaration<?>> declared = new ArrayList<>();
    Nodes.forEach(
        Statement.class,
        source.unit,
        s -> {
          if (s instanceof LocalRecordDeclarationStmt local) {
            declared.add(local.getRecordDeclaration());
          } else if (s instanceof LocalClassDeclarationStmt local
              && local.getClassDeclaration().isInterface()) {
            declared.add(local.getClassDeclaration());
          }
        });
    if (declared.isEmpty()) {
      return Map.of();
    }
    IdentityHashMap<Node, ProjectType> members = new IdentityHashMap<>();
    source.inOrder.forEach(type -> members.put(type.node(), type));
    Map<String, ProjectType> local = new HashMap<>();
    for (TypeDeclaration<?> declaration : declared) {
      Optional<Node> outer = declaration.getParentNode();
      while (outer.isPresent() && !members.containsKey(outer.get())) {
        outer = outer.get().getParentNode();
      }
      ProjectType type = ProjectType.declared(source, declaration, outer.map(members::get));
      local.putIfAbsent(type.binaryName(), type);
    }
    return Map.copyOf(local);
  }

  /** The full name that a single-type import gives to a simple one, static ones included. */
  public Optional<String> imported(String simpleName) {
    return Optional.ofNullable(imports.get(simpleName))
        .or(() -> staticImport(simpleName).map(owner -> owner + "." + simpleName));
  }

  /** Packages and types imported with a star. */
  public List<String> starImports() {
    return List.copyOf(starImports);
  }

  /** The type whose member is imported under this name. */
  public Optional<String> staticImport(String member) {
    return Optional.ofNullable(staticImports.get(member));
  }

  /** Types all of whose static members are imported. */
  public List<String> staticStarImports() {
    return List.copyOf(staticStarImports);
  }

  /** Packages and types that are imported with a star. */
  List<String> typesByStar() {
    return typesByStar;
  }

  /** Those of them that are not Java's own. */
  List<String> foreignStars() {
    return foreignStars;
  }

  /** What gives names of types beside such imports: the own package, and what its types extend. */
  List<String> aroundNames() {
    return aroundNames;
  }

  private List<String> findAroundNames() {
    Stream<String> extended =
        inOrder.stream()
            .flatMap(type -> type.supertypes().stream())
            .flatMap(type -> Stream.ofNullable(imports.get(type.getNameAsString())));
    return Stream.concat(Stream.of(packageName), extended)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether anything in the file has this simple name, or a part of a name that is imported. */
  public boolean names(String name) {
    return NAMES.in(this).contains(name);
  }

  /** Whether anything in the file calls a method of this name. */
  public boolean calls(String method) {
    return CALLED_METHODS.in(this).contains(method);
  }

  private static Set<String> allCalledMethods(JavaSource source) {
    Set<String> called = new HashSet<>();
    Nodes.forEach(MethodCallExpr.class, source.unit, call -> called.add(call.getNameAsString()));
    return Set.copyOf(called);
  }

  private static Set<String> allNames(JavaSource source) {
    Set<String> names = new HashSet<>();
    Nodes.forEach(SimpleName.class, source.unit, name -> names.add(name.getIdentifier()));
    source.unit.getImports().forEach(i -> i.walk(Name.class, n -> names.add(n.getIdentifier())));
    return Set.copyOf(names);
  }

  /** The fact that was found before, else one that is found now. */
  <T> T remembered(SourceFact<T> fact, Function<JavaSource, T> find) {
    Object known = facts.get(fact);
    if (known == null) {
      facts.putIfAbsent(fact, find.apply(this));
      known = facts.get(fact);
    }
    @SuppressWarnings("unchecked") // each fact finds things of its own type
    T found = (T) known;
    return found;
  }

  /** Where a node stands; the start of the file for a node without a place. */
  public Location location(Node node) {
    Optional<Range> range = node.getRange();
    if (range.isEmpty()) {
      return Location.startOf(path);
    }
    Range r = range.get();
    return new Location(path, r.begin.line, r.begin.column, r.end.line, r.end.column + 1);
  }
}
