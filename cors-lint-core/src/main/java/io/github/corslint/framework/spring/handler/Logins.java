package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tells that a handler serves people who have logged in. */
final class Logins {

  private static final Set<String> GUARDS =
      Set.of("PreAuthorize", "PostAuthorize", "Secured", "RolesAllowed");

  private static final Set<String> OF_THE_USER =
      Set.of("AuthenticationPrincipal", "CurrentSecurityContext", "CurrentUser");

  private static final Set<String> USERS =
      Set.of(
          "Principal",
          "Authentication",
          "JwtAuthenticationToken",
          "OAuth2AuthenticationToken",
          "UsernamePasswordAuthenticationToken",
          "OidcUser",
          "OAuth2User");

  private Logins() {}

  /** What the nearest of a method's declarations, or else a class, says about logging in. */
  static Optional<Step> of(List<Hierarchy.Member> family, Hierarchy controller) {
    return family.stream()
        .flatMap(m -> guard(m.method(), m.type()).or(() -> parameter(m)).stream())
        .findFirst()
        .or(
            () ->
                controller.types().stream()
                    .filter(t -> t.node() instanceof NodeWithAnnotations<?>)
                    .flatMap(t -> guard((NodeWithAnnotations<?>) t.node(), t).stream())
                    .findFirst());
  }

  private static Optional<Step> guard(NodeWithAnnotations<?> element, ProjectType type) {
    return element.getAnnotations().stream()
        .filter(a -> GUARDS.contains(a.getName().getIdentifier()) && !isOpen(a))
        .findFirst()
        .map(a -> new Step(type.source().location(a), "callers must have logged in"));
  }

  private static boolean isOpen(AnnotationExpr annotation) {
    String text = annotation.toString();
    return text.contains("permitAll")
        || text.contains("isAnonymous")
        || text.contains("IS_AUTHENTICATED_ANONYMOUSLY");
  }

  private static Optional<Step> parameter(Hierarchy.Member member) {
    return member.method().getParameters().stream()
        .filter(Logins::isUser)
        .findFirst()
        .map(
            p ->
                new Step(member.type().source().location(p), "the handler asks who has logged in"));
  }

  private static boolean isUser(Parameter parameter) {
    String type = TypeName.simple(parameter.getType());
    return USERS.contains(type)
        || parameter.getAnnotations().stream()
            .anyMatch(a -> OF_THE_USER.contains(a.getName().getIdentifier()));
  }
}
