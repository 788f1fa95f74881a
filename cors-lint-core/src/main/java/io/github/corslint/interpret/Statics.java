package io.github.corslint.interpret;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.corslint.syntax.ProjectType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Static fields and enum constants of one path, evaluated when first touched. What a class sets up
 * for itself may be much more than the code that touches it needs; it gets a part of the path's
 * budget, and stays unknown when that is not enough.
 */
final class Statics {

  /** The part of what is left that a field, or the blocks of a class, may cost. */
  private static final int SHARE = 4;

  private final Run run;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> initialized = new HashSet<>();

  Statics(Run run) {
    this.run = run;
  }

  static boolean declares(ProjectType type, String name) {
    return type.field(name).isPresent() || type.enumConstant(name).isPresent();
  }

  static boolean isStatic(ProjectType type, String name) {
    if (type.enumConstant(name).isPresent()) {
      return true;
    }
    return type.field(name)
        .flatMap(VariableDeclarator::getParentNode)
        .filter(FieldDeclaration.class::isInstance)
        .map(f -> type.isInterface() || ((FieldDeclaration) f).isStatic())
        .orElse(false);
  }

  Value field(ProjectType type, String name) {
    String key = key(type, name);
    Value known = values.get(key);
    if (known != null) {
      return known;
    }
    Value first = first(type, name, key);
    if (type.isReassigned(name)
        && type.field(name).isPresent()
        && run.decisions().isReplaced(first, site(type, name))) {
      first = Unknown.because("the static field " + name + " is set elsewhere");
      values.put(key, first);
    }
    if (type.isFilled(name)) {
      first = Growing.withUnknown(first, name, type);
      values.put(key, first);
    }
    return first;
  }

  private static VariableDeclarator site(ProjectType type, String name) {
    return type.field(name).orElseThrow();
  }

  private Value first(ProjectType type, String name, String key) {
    values.put(key, Unknown.because(name + " is used while it is computed"));
    Value value = computed(type, name);
    if (values.get(key) instanceof Unknown) {
      values.put(key, value);
    }
    runBlocks(type);
    return values.getOrDefault(key, value);
  }

  private Value computed(ProjectType type, String name) {
    Optional<EnumConstantDeclaration> constant = type.enumConstant(name);
    return within(
        () ->
            constant.isPresent()
                ? run.interpreter().objects().enumConstant(type, constant.get())
                : initial(type, name),
        Unknown.because(name + " takes longer to compute than the analysis follows it"));
  }

  private Value within(Supplier<Value> work, Value otherwise) {
    try {
      return run.budget().detour(SHARE, work);
    } catch (PathAbandoned cut) {
      run.checks().forgetPending();
      return otherwise;
    }
  }

  /** The constants of an enum in source order. */
  List<Value> constants(ProjectType type) {
    return type.enumConstants().stream().map(name -> field(type, name)).toList();
  }

  private Value initial(ProjectType type, String name) {
    VariableDeclarator variable = type.field(name).orElseThrow();
    Optional<AnnotationExpr> injected = Injecting.annotation(variable);
    if (injected.isPresent()) {
      return run.interpreter().injection().field(variable, type, type);
    }
    if (variable.getInitializer().isPresent()) {
      Frame frame = frame(type, name);
      Value value =
          run.interpreter().expressions().evaluate(variable.getInitializer().get(), frame);
      return run.interpreter().injection().refine(value, variable.getType(), frame);
    }
    boolean isReassigned = type.isReassigned(name);
    boolean isFinal =
        variable.getParentNode().map(f -> ((FieldDeclaration) f).isFinal()).orElse(false);
    return isFinal || type.isLazy(name) || (!type.initializers().isEmpty() && !isReassigned)
        ? Known.NULL
        : Unknown.because("the field " + name + " is set elsewhere");
  }

  private static Frame frame(ProjectType type, String member) {
    return new Frame(type, Optional.empty(), new Environment(Optional.empty()), member);
  }

  private void runBlocks(ProjectType type) {
    if (!initialized.add(type.qualifiedName())) {
      return;
    }
    for (InitializerDeclaration block : type.initializers()) {
      if (block.isStatic()) {
        within(() -> run(block, type), Known.NULL);
      }
    }
  }

  private Value run(InitializerDeclaration block, ProjectType type) {
    run.interpreter().statements().run(block.getBody(), frame(type, "<static>"));
    return Known.NULL;
  }

  void assign(ProjectType type, String name, Value value) {
    values.put(key(type, name), value);
  }

  private static String key(ProjectType type, String name) {
    return type.qualifiedName() + "#" + name;
  }
}
