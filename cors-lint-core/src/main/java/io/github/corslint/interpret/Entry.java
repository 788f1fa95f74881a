package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * Code that a framework calls: a method or constructor and the type whose object it is called on,
 * or the making of the object itself with its fields.
 *
 * @param type the type of the object
 * @param declaring the type that declares the callable: the same or a supertype
 * @param callable the method or constructor; absent for the object's own state
 * @param given what it is called with where that is known; empty when frameworks know it
 */
public record Entry(
    ProjectType type,
    ProjectType declaring,
    Optional<CallableDeclaration<?>> callable,
    List<Value> given) {

  public Entry {
    given = List.copyOf(given);
  }

  /** The call of a method or constructor. */
  public static Entry of(ProjectType type, ProjectType declaring, CallableDeclaration<?> callable) {
    return new Entry(type, declaring, Optional.of(callable), List.of());
  }

  /** The making of an object and of the static state of its class. */
  public static Entry ofState(ProjectType type) {
    return new Entry(type, type, Optional.empty(), List.of());
  }

  /** The same call with these arguments. */
  public Entry with(List<Value> arguments) {
    return new Entry(type, declaring, callable, arguments);
  }

  /** The name of the callable, or the type. */
  public Location at() {
    Node named = callable.<Node>map(c -> c.getName()).orElse(type.node());
    return (callable.isPresent() ? declaring : type).source().location(named);
  }

  /** The class and member, for people. */
  public String owner() {
    return callable
        .map(c -> type.simpleName() + "." + c.getNameAsString())
        .orElse(type.simpleName());
  }
}
