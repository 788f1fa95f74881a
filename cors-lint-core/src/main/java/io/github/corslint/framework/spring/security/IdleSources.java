package io.github.corslint.framework.spring.security;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.filter.Sources;
import io.github.corslint.framework.spring.policy.CodeMaker;
import io.github.corslint.framework.spring.policy.ConfiguredPart;
import io.github.corslint.framework.spring.policy.MappingTable;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import java.util.List;
import java.util.Optional;

/**
 * Beans with CORS configuration that nobody asks. The {@code cors()} of a security filter chain
 * looks for a source by the name {@code corsConfigurationSource}, and nothing else in Spring MVC
 * looks for sources (Spring Security 5 to 7). Says nothing unless all chains are known, or that
 * there are none, and no code of the module takes a source.
 */
public final class IdleSources {

  private static final String SOURCE = "CorsConfigurationSource";
  private static final List<String> TAKERS = List.of("CorsFilter", "CorsWebFilter");

  private final List<JavaSource> sources;
  private final SecurityChains chains;
  private final AutomaticCors automatic;
  private final AbsentSecurity absent;

  /** The sources of one application with these chains. */
  public IdleSources(List<JavaSource> sources, SecurityChains chains, Context context) {
    this.sources = sources;
    this.chains = chains;
    this.automatic = new AutomaticCors(sources, context);
    this.absent = new AbsentSecurity(sources, context);
  }

  /** Why the configuration is never asked, when that is sure. */
  public Optional<Step> why(ConfiguredPart part) {
    Optional<MethodDeclaration> bean = part.maker().sourceBean();
    boolean isKnown = chains.areKnown() || isWithoutSecurity();
    if (bean.isEmpty() || !isKnown || isAsked(part) || isTaken(bean.get())) {
      return Optional.empty();
    }
    return Optional.of(new Step(part.object().madeAt(), reason(part)));
  }

  private boolean isWithoutSecurity() {
    return chains.all().isEmpty() && absent.isSure();
  }

  private String reason(ConfiguredPart part) {
    if (isWithoutSecurity()) {
      return "only Spring Security looks for such a bean, and the build names no Spring Security";
    }
    return part.maker().isSecuritysSource()
        ? "no security filter chain has cors(), and nothing else asks this source"
            + automatic.missing()
        : "cors() looks for a bean called corsConfigurationSource, and this one is not";
  }

  /** Why a chain that does not say {@code cors()} asks the configuration, when one does. */
  public Optional<String> whyAsked(ConfiguredPart part) {
    boolean byItself =
        part.maker().isSecuritysSource()
            && chains.all().stream().noneMatch(SecurityChain::hasCors)
            && chains.all().stream().anyMatch(automatic::appliesTo);
    return byItself ? Optional.of(automatic.reason()) : Optional.empty();
  }

  private boolean isAsked(ConfiguredPart part) {
    boolean isUsed =
        part.object().tables().stream().anyMatch(t -> t.layer() != MappingTable.Layer.UNUSED);
    return isUsed
        || chains.all().stream()
            .anyMatch(
                chain ->
                    chain.isReactive()
                        || (part.maker().isSecuritysSource()
                            && (chain.hasCors() || automatic.appliesTo(chain))));
  }

  /** Whether code of the module may hand the source to somebody. */
  private boolean isTaken(MethodDeclaration bean) {
    return sources.stream().anyMatch(s -> takes(s, bean));
  }

  private static boolean takes(JavaSource source, MethodDeclaration bean) {
    return TAKERS.stream().anyMatch(name -> Sources.names(source, name))
        || Nodes.all(Parameter.class, source.unit()).stream()
            .anyMatch(p -> isSource(p.getTypeAsString()) && mayMean(p, bean))
        || Nodes.all(FieldDeclaration.class, source.unit()).stream()
            .anyMatch(f -> isSource(f.getElementType().asString()) && mayMean(f, bean))
        || Nodes.all(MethodCallExpr.class, source.unit()).stream()
            .anyMatch(call -> call.getName().equals(bean.getName()))
        || Nodes.all(MethodReferenceExpr.class, source.unit()).stream()
            .anyMatch(reference -> reference.getIdentifier().equals(bean.getNameAsString()));
  }

  /** Whether no qualifier says that another bean is wanted. */
  private static boolean mayMean(NodeWithAnnotations<?> place, MethodDeclaration bean) {
    return place
        .getAnnotationByName("Qualifier")
        .flatMap(a -> a.findFirst(StringLiteralExpr.class))
        .map(StringLiteralExpr::getValue)
        .filter(wanted -> !CodeMaker.isNamed(bean, wanted))
        .isEmpty();
  }

  private static boolean isSource(String type) {
    return type.endsWith(SOURCE) || type.contains(SOURCE + ">");
  }
}
