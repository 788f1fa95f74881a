package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.lang.reflect.Array;
import java.util.Optional;

/** Finds what a name stands for: a variable, a field, a constant or a type. */
final class Names {

  private final Run run;
  private final Interpreter interpreter;

  Names(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  Value variable(String name, Node place, Frame frame) {
    return find(name, frame)
        .or(() -> imported(name, frame))
        .or(() -> inherited(name, Optional.of(frame)))
        .orElseGet(() -> Unknown.because(name + " is not defined in the scanned sources"));
  }

  private Optional<Value> find(String name, Frame frame) {
    Optional<Value> local = frame.variables().get(name);
    if (local.isPresent()) {
      return local;
    }
    Optional<Value> member = member(name, frame);
    if (member.isPresent()) {
      return member;
    }
    return outer(frame).flatMap(outer -> find(name, outer));
  }

  /** The code around a class body: where an anonymous class was created, or the class around. */
  Optional<Frame> outer(Frame frame) {
    Optional<Frame> creation = frame.self().flatMap(Instance::enclosing);
    if (creation.isPresent()) {
      return creation;
    }
    return frame.type().enclosing().map(type -> enclosing(type, frame));
  }

  private Frame enclosing(ProjectType type, Frame frame) {
    Optional<Instance> self =
        frame.self().isPresent() ? interpreter.injection().bean(type) : Optional.empty();
    return new Frame(type, self, new Environment(Optional.empty()), frame.member());
  }

  private Optional<Value> member(String name, Frame frame) {
    Optional<ProjectType> owner = fieldOwner(frame.type(), name);
    if (owner.isEmpty()) {
      return frame
          .self()
          .filter(i -> i.fields().containsKey(name))
          .map(i -> i.fields().getOrDefault(name, Known.NULL));
    }
    if (Statics.isStatic(owner.get(), name)) {
      return Optional.of(run.statics().field(owner.get(), name));
    }
    ProjectType type = owner.get();
    return frame.self().map(self -> interpreter.objects().field(self, type, name));
  }

  /** The type that declares a field: this one or a supertype in the tree. */
  Optional<ProjectType> fieldOwner(ProjectType type, String name) {
    if (Statics.declares(type, name)) {
      return Optional.of(type);
    }
    for (ProjectType supertype : run.project().supertypes(type)) {
      if (Statics.declares(supertype, name)) {
        return Optional.of(supertype);
      }
    }
    return Optional.empty();
  }

  private Optional<Value> imported(String name, Frame frame) {
    Optional<String> owner = frame.source().staticImport(name);
    if (owner.isPresent()) {
      return Optional.of(constant(TypeName.of(owner.get()), run.project().type(owner.get()), name));
    }
    for (String star : frame.source().staticStarImports()) {
      Optional<ProjectType> type = run.project().type(star);
      if (type.isPresent() && fieldOwner(type.get(), name).isPresent()) {
        return Optional.of(constant(TypeName.of(star), type, name));
      }
      Optional<Value> known = run.ask(l -> l.constant(TypeName.of(star), name));
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /** A constant of a library's type that a class, or one around it, extends or implements. */
  private Optional<Value> inherited(String name, Optional<Frame> place) {
    return place.flatMap(
        frame ->
            run.project().librarySupertypes(frame.type()).stream()
                .flatMap(type -> run.ask(l -> l.constant(type, name)).stream())
                .findFirst()
                .or(() -> inherited(name, outer(frame))));
  }

  private Value constant(TypeName type, Optional<ProjectType> inTree, String name) {
    if (inTree.isPresent()) {
      Optional<ProjectType> owner = fieldOwner(inTree.get(), name);
      if (owner.isPresent()) {
        return run.statics().field(owner.get(), name);
      }
    }
    return run.ask(l -> l.constant(type, name))
        .or(() -> JdkTypes.constant(type, name))
        .orElseGet(() -> Unknown.constant(type, name));
  }

  Value self(ThisExpr e, Frame frame) {
    if (e.getTypeName().isPresent()) {
      String wanted = e.getTypeName().get().getIdentifier();
      for (Optional<Frame> f = Optional.of(frame); f.isPresent(); f = outer(f.get())) {
        if (f.get().type().simpleName().equals(wanted) && f.get().self().isPresent()) {
          return f.get().self().get();
        }
      }
    }
    return frame.self().map(Value.class::cast).orElseGet(() -> Unknown.because("this"));
  }

  Value field(FieldAccessExpr access, Frame frame) {
    Expression scope = access.getScope();
    String name = access.getNameAsString();
    if (isType(scope, frame)) {
      String written = written(scope);
      Node place = frame.type().node();
      return constant(
          run.project().resolve(frame.source(), written, place),
          run.project().find(frame.source(), written, place),
          name);
    }
    Value value = interpreter.expressions().evaluate(scope, frame);
    if (value instanceof Instance instance) {
      ProjectType owner = fieldOwner(instance.type(), name).orElse(instance.type());
      return Statics.declares(owner, name) && Statics.isStatic(owner, name)
          ? run.statics().field(owner, name)
          : interpreter.objects().field(instance, owner, name);
    }
    if (value instanceof Known known && known.java() != null && known.java().getClass().isArray()) {
      return new Known(Array.getLength(known.java()));
    }
    if (value instanceof Model model) {
      return interpreter.invoker().fieldOf(model, name, access, frame);
    }
    return Unknown.because(Excerpt.of(access), run.isFromOrigin(value))
        .meant(Optional.of(new Unknown.Meaning.Field(name)));
  }

  /**
   * What code finds in a field that its class fills where it finds it empty. Code that does not
   * look relies on that having been done.
   */
  Value reliedOn(Value found, Expression read, Frame frame) {
    boolean isEmpty = found instanceof Known known && known.isNull();
    if (!isEmpty || !(read instanceof NameExpr variable)) {
      return found;
    }
    String name = variable.getNameAsString();
    boolean isFilledLater =
        frame.variables().get(name).isEmpty()
            && fieldOwner(frame.type(), name).filter(type -> type.isLazy(name)).isPresent();
    return isFilledLater ? Unknown.because("the field " + name + " is set elsewhere") : found;
  }

  /** Whether an expression before a dot names a type. */
  boolean isType(Expression e, Frame frame) {
    if (e instanceof TypeExpr) {
      return true;
    }
    if (e instanceof NameExpr name) {
      return looksLikeType(name.getNameAsString())
          && run.places().isType(name, () -> isUndefined(name.getNameAsString(), frame));
    }
    if (e instanceof FieldAccessExpr access && looksLikeType(access.getNameAsString())) {
      if (isPackage(access.getScope(), frame)) {
        return true;
      }
      return isType(access.getScope(), frame) && !isConstant(access, frame);
    }
    return false;
  }

  private boolean isUndefined(String name, Frame frame) {
    return find(name, frame).isEmpty() && imported(name, frame).isEmpty();
  }

  private boolean isConstant(FieldAccessExpr access, Frame frame) {
    Optional<ProjectType> type =
        run.project().find(frame.source(), written(access.getScope()), frame.type().node());
    if (type.isPresent()) {
      return fieldOwner(type.get(), access.getNameAsString()).isPresent();
    }
    String name = access.getNameAsString();
    return name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean isPackage(Expression e, Frame frame) {
    if (e instanceof NameExpr name) {
      String text = name.getNameAsString();
      return Character.isLowerCase(text.charAt(0)) && find(text, frame).isEmpty();
    }
    return e instanceof FieldAccessExpr access
        && Character.isLowerCase(access.getNameAsString().charAt(0))
        && isPackage(access.getScope(), frame);
  }

  /** A name with what stands before its dots, as in code; the parser's printer is slow. */
  static String written(Expression name) {
    if (name instanceof NameExpr simple) {
      return simple.getNameAsString();
    }
    return name instanceof FieldAccessExpr access
        ? written(access.getScope()) + "." + access.getNameAsString()
        : name.toString();
  }

  private static boolean looksLikeType(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  void assign(String name, Value value, Frame frame) {
    for (Optional<Frame> f = Optional.of(frame); f.isPresent(); f = outer(f.get())) {
      Frame scope = f.get();
      if (scope.variables().assign(name, value)) {
        return;
      }
      Optional<ProjectType> owner = fieldOwner(scope.type(), name);
      if (owner.isPresent()) {
        if (Statics.isStatic(owner.get(), name)) {
          run.statics().assign(owner.get(), name, value);
        } else {
          scope.self().ifPresent(self -> assign(self, name, value));
        }
        return;
      }
    }
    frame.variables().declare(name, value);
  }

  /** What the code of a request puts into a field is what that code finds there. */
  private void assign(Instance instance, String field, Value value) {
    instance.fields().put(field, value);
    if (!run.decisions().isMaking()) {
      instance.settle(field);
    }
  }

  void assignField(FieldAccessExpr access, Value value, Frame frame) {
    if (isType(access.getScope(), frame)) {
      run.project()
          .find(frame.source(), written(access.getScope()), frame.type().node())
          .ifPresent(type -> run.statics().assign(type, access.getNameAsString(), value));
      return;
    }
    Value scope = interpreter.expressions().evaluate(access.getScope(), frame);
    if (scope instanceof Instance instance) {
      assign(instance, access.getNameAsString(), value);
    } else if (scope instanceof Model model) {
      interpreter.invoker().assignField(model, access, value, frame);
    }
  }
}
