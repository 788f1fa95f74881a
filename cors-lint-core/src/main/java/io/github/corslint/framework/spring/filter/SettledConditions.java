package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.interpret.PropertyCondition;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies of beans and configuration classes on a condition that configuration files decide. */
final class SettledConditions {

  private final Project project;
  private final PropertyCondition condition;

  SettledConditions(Context context) {
    this.project = context.project();
    this.condition = new PropertyCondition(context.plainWorld());
  }

  /** What keeps the code that sets up a policy out of the application; empty when nothing does. */
  Optional<Step> against(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .flatMap(
            owner ->
                around(owner, policy.at())
                    .flatMap(node -> condition.against(node, owner.type()).stream())
                    .findFirst())
        .map(entry -> new Step(entry.valueAt(), entry.key() + " is " + entry.value() + " here"));
  }

  /** The method that sets it up, and the types around it. */
  private static Stream<NodeWithAnnotations<?>> around(PolicyOwner owner, Location at) {
    ProjectType type = owner.type();
    Stream<MethodDeclaration> method =
        type.methods().stream()
            .filter(
                m ->
                    m.getNameAsString().equals(owner.member())
                        || type.source().location(m).contains(at));
    Stream<Node> types =
        Stream.iterate(
                Optional.of(type.node()),
                Optional::isPresent,
                node -> node.flatMap(Node::getParentNode))
            .flatMap(Optional::stream);
    return Stream.concat(method, types)
        .filter(NodeWithAnnotations.class::isInstance)
        .map(node -> (NodeWithAnnotations<?>) node);
  }
}
