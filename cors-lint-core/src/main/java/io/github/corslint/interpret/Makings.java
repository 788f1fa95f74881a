package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Objects that the program makes for a framework to call, as they are when it has set them up: of
 * classes that carry no annotation by which a container finds them. The code that makes them is
 * run, be it the method of a bean or what configures a server; what else it does is not of
 * interest.
 */
final class Makings {

  /** Annotations of classes by which no container finds them. */
  private static final Set<String> PLAIN =
      Set.of(
          "Order",
          "Priority",
          "Slf4j",
          "Log4j2",
          "CommonsLog",
          "SuppressWarnings",
          "Deprecated",
          "Getter",
          "Setter",
          "Data",
          "Accessors",
          "ToString",
          "EqualsAndHashCode",
          "NoArgsConstructor",
          "AllArgsConstructor",
          "RequiredArgsConstructor",
          "Builder");

  private static final Pattern COLLECTION = Pattern.compile("List|Set|Map|Collection");

  private final Run run;

  Makings(Run run) {
    this.run = run;
  }

  /** Whether a class says nothing to containers. */
  static boolean isPlain(ProjectType type) {
    return type.node() instanceof NodeWithAnnotations<?> declared
        && declared.getAnnotations().stream()
            .allMatch(a -> PLAIN.contains(a.getName().getIdentifier()));
  }

  /** One that code of the tree makes; empty where a container makes them, or nobody knows. */
  Optional<Instance> of(ProjectType type) {
    NewObjects watch = run.interpreter().objects().watch();
    if (watch.isOn() || !isSetUp(type)) {
      return Optional.empty();
    }
    List<MakingCode> code =
        run.world().fact(new Asked(type), () -> new MakingSearch(run.project(), type).code());
    List<Instance> made = watch.during(type, () -> code.forEach(this::run));
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Instance chosen = made.get(made.size() == 1 ? 0 : run.choose(type.node(), made.size()));
    run.escapes(chosen);
    run.making(() -> run.interpreter().injection().startUp(chosen));
    run.beans().put(type.qualifiedName(), chosen);
    return Optional.of(chosen);
  }

  private record Asked(ProjectType type) {}

  /** Whether frameworks call objects of a class which may be told something when they are made. */
  private boolean isSetUp(ProjectType type) {
    return isPlain(type)
        && !type.simpleName().isEmpty()
        && !type.needsArguments()
        && !run.beans().containsKey(type.qualifiedName())
        && !run.project().librarySupertypes(type).isEmpty()
        && run.project().lineage(type).stream()
            .flatMap(generation -> generation.fields().stream())
            .anyMatch(Makings::isTold)
        && run.world().configuration().bean(type.qualifiedName()).isEmpty();
  }

  /** Whether code that makes an object may decide what a field holds. */
  private static boolean isTold(FieldDeclaration field) {
    boolean isSettled =
        field.isFinal()
            && field.getVariables().stream()
                .allMatch(v -> v.getInitializer().isPresent() && !isCollection(v));
    return !field.isStatic() && !isSettled && Injecting.annotation(field).isEmpty();
  }

  private static boolean isCollection(VariableDeclarator variable) {
    return COLLECTION.matcher(variable.getTypeAsString()).find();
  }

  /** Runs code for what it makes; what it shows besides is shown where it is run by itself. */
  private void run(MakingCode code) {
    run.interpreter()
        .invoker()
        .attempt(() -> run.making(() -> run.effects().ignoring(() -> cut(code))));
  }

  private void cut(MakingCode code) {
    try {
      run.budget().detour(4, () -> call(code));
    } catch (PathAbandoned longer) {
      run.checks().forgetPending();
    }
  }

  private Value call(MakingCode code) {
    Injection injection = run.interpreter().injection();
    Optional<BeanMethods.Maker> maker = code.maker();
    if (maker.isPresent()) {
      injection.make(maker.get());
    } else if (code.method().isPresent()) {
      Entry entry = Entry.of(code.type(), code.type(), code.method().get());
      new FrameworkCall(entry, code.method().get(), run).result();
    } else {
      injection.bean(code.type()).ifPresent(Instance::construct);
    }
    return Known.NULL;
  }
}
