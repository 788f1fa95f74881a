package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Properties of an object of the program that a library copies to another object, by their names:
 * {@code BeanUtils} of Spring (Framework 3 to 7) and of Commons BeanUtils 1.9, which names the
 * target first, and {@code BeanUtil} of Hutool 5.
 */
final class CopiedProperties {

  private static final String METHOD = "copyProperties";

  private CopiedProperties() {}

  static Optional<Value> call(TypeName type, String method, List<Value> arguments, CallSite site) {
    if (!method.equals(METHOD) || arguments.size() < 2) {
      return Optional.empty();
    }
    boolean isCommons =
        type.is("org.apache.commons.beanutils", "BeanUtils")
            || type.is("org.apache.commons.beanutils", "PropertyUtils");
    boolean isOther =
        type.is("org.springframework.beans", "BeanUtils") || type.is("cn.hutool", "BeanUtil");
    Value source = arguments.get(isCommons ? 1 : 0);
    if ((!isCommons && !isOther) || !(source instanceof Instance instance)) {
      return Optional.empty();
    }
    Set<String> left =
        arguments.stream()
            .skip(2)
            .flatMap(CopiedProperties::texts)
            .collect(Collectors.toUnmodifiableSet());
    copy(instance, arguments.get(isCommons ? 0 : 1), left, site);
    return Optional.of(Known.NULL);
  }

  /** What is not copied: texts, or an array of them. */
  private static Stream<String> texts(Value value) {
    return value.raw() instanceof Object[] all
        ? Stream.of(all).map(String::valueOf)
        : Stream.of(String.valueOf(value.raw()));
  }

  private static void copy(Instance source, Value target, Set<String> left, CallSite site) {
    Run run = site.run();
    for (String getter : getters(source.type(), run)) {
      String property = getter.substring(getter.startsWith("is") ? 2 : 3);
      boolean isLeft = left.contains(JavaBeans.decapitalized(property));
      if (!isLeft && takes(target, property, run)) {
        Value value = run.invoke(source, getter, List.of(), site);
        run.invoke(target, "set" + property, List.of(value), site);
      }
    }
  }

  private static Set<String> getters(ProjectType source, Run run) {
    Set<String> getters = new LinkedHashSet<>();
    for (ProjectType type : run.project().lineage(source)) {
      type.methods().stream()
          .filter(CopiedProperties::isGetter)
          .map(MethodDeclaration::getNameAsString)
          .forEach(getters::add);
      fields(type, Lombok.hasGetters(type)).map(name -> "get" + name).forEach(getters::add);
    }
    return getters;
  }

  private static boolean isGetter(MethodDeclaration method) {
    return method.getParameters().isEmpty()
        && !method.isStatic()
        && method.getNameAsString().matches("(?:get|is)[A-Z]\\w*");
  }

  /** Whether an object has a setter; models of libraries know which ones they have. */
  private static boolean takes(Value target, String property, Run run) {
    return !(target instanceof Instance instance)
        || instance.base().isPresent()
        || run.project().lineage(instance.type()).stream()
            .anyMatch(
                type ->
                    !type.methods("set" + property).isEmpty()
                        || fields(type, Lombok.hasSetters(type)).anyMatch(property::equals));
  }

  private static Stream<String> fields(ProjectType type, boolean generated) {
    return generated
        ? Lombok.variables(type).map(v -> JavaBeans.capitalized(v.getNameAsString()))
        : Stream.of();
  }
}
