package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.model.Handler;
import io.github.corslint.syntax.ProjectType;
import java.util.Set;

/**
 * A method that answers requests.
 *
 * @param handler what browsers see of it
 * @param type the class whose object it is called on
 * @param method the declaration that runs
 * @param annotations simple names of the annotations on it, on its class and on what these override
 */
record ResourceMethod(
    Handler handler, ProjectType type, MethodDeclaration method, Set<String> annotations) {

  /** Class and member, as owners of policies are named. */
  boolean isOf(String className, String member) {
    return type.simpleName().equals(className)
        && (member.isEmpty() || method.getNameAsString().equals(member));
  }
}
