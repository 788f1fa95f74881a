package io.github.corslint.interpret;

import com.github.javaparser.ast.body.Parameter;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Beans for which code asks a container by itself: {@code getBean(Type.class)} and {@code
 * getBean("name", Type.class)} of Spring's contexts (Spring Framework 4 to 7), and of helpers that
 * stand before one.
 */
final class LookedUpBeans {

  private LookedUpBeans() {}

  /** The bean; empty when no type of the tree is asked for, or none is known. */
  static Optional<Value> of(
      Unknown container, String method, List<Value> arguments, CallSite site) {
    if (!method.equals("getBean")) {
      return Optional.empty();
    }
    String name = arguments.stream().flatMap(LookedUpBeans::texts).findFirst().orElse("");
    Parameter place = new Parameter().setName(name.isEmpty() ? "bean" : name);
    return arguments.stream()
        .filter(TypeObject.class::isInstance)
        .map(argument -> ((TypeObject) argument).type())
        .findFirst()
        .flatMap(type -> handedOver(type, new BeanMethods.Point(place, name), site));
  }

  private static Stream<String> texts(Value argument) {
    return argument instanceof Known known ? known.text().stream() : Stream.empty();
  }

  private static Optional<Value> handedOver(
      ProjectType type, BeanMethods.Point point, CallSite site) {
    Run run = site.run();
    return run.project().source(site.at().path()).stream()
        .flatMap(source -> source.types().stream())
        .findFirst()
        .map(asking -> new Frame(asking, Optional.empty(), new Environment(Optional.empty()), ""))
        .flatMap(frame -> run.interpreter().injection().single(type, Optional.of(point), frame));
  }
}
