package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * What a library's types mean to the interpreter. Every question may be left to the next library by
 * an empty answer.
 */
public interface Library {

  /** The value that the container hands over for a parameter, a field or a cast of this type. */
  default Optional<Value> provided(TypeName type, Run run) {
    return Optional.empty();
  }

  /**
   * Whether objects of this type are beans that applications make in configuration classes, so that
   * it is worth to look for those that are injected.
   */
  default boolean isBean(TypeName type) {
    return false;
  }

  /** The value that an annotation on a parameter or field promises, such as a request header. */
  default Optional<Value> annotated(
      String annotation, String argument, TypeName type, CallSite site) {
    return Optional.empty();
  }

  /** A new object of a library type. */
  default Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    return Optional.empty();
  }

  /**
   * An object of a library type whose properties configuration files set below a key.
   *
   * @param current what the property holds before that; empty when nothing is known of it
   */
  default Optional<Value> bound(TypeName type, String key, Optional<Value> current, CallSite site) {
    return Optional.empty();
  }

  /** The result of a static method of a library type. */
  default Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    return Optional.empty();
  }

  /** A static constant of a library type. */
  default Optional<Value> constant(TypeName type, String name) {
    return Optional.empty();
  }

  /** The result of a method of a receiver of which nothing is known. */
  default Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    return Optional.empty();
  }

  /**
   * What a method of the program's own class gives instead of what its code says, after that has
   * run: such a class may stand for one of a library.
   *
   * @param result what the code says
   */
  default Optional<Value> invokedOwn(
      Instance receiver, String method, List<Value> arguments, Value result, CallSite site) {
    return Optional.empty();
  }

  /**
   * The types of what a framework passes to a lambda that stands for one of its interfaces; empty
   * when the interface is not known.
   */
  default List<TypeName> parametersOf(Closure.Functional functional) {
    return List.of();
  }

  /**
   * What a framework passes for a parameter of a method that overrides one of its own.
   *
   * @param supertypes library types that the class extends or implements
   * @param method the method's name
   * @param type the parameter's declared type
   */
  default Optional<Value> callbackArgument(
      List<TypeName> supertypes, String method, TypeName type, CallSite site) {
    return Optional.empty();
  }

  /**
   * A call of a framework.
   *
   * @param method the method's name
   * @param arguments what it is given
   */
  record Call(String method, List<Value> arguments) {}

  /**
   * What a framework calls before this method, on the same object and for the same request; empty
   * when there is nothing.
   *
   * @param parameters how many parameters this method has
   */
  default Optional<Call> earlierCall(
      List<TypeName> supertypes, String method, int parameters, Run run) {
    return Optional.empty();
  }

  /**
   * The method that a framework asks first, of the same object and with the first of the arguments,
   * and that keeps it from calling this one by saying yes; empty when there is none.
   */
  default Optional<String> refusal(List<TypeName> supertypes, String method) {
    return Optional.empty();
  }

  /** Tells that a framework gets this result from a method that overrides one of its own. */
  default void returned(List<TypeName> supertypes, String method, Value result, CallSite site) {}
}
