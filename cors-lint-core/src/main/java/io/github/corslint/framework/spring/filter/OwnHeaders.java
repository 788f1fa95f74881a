package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.corslint.framework.OwnCalls;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headers that handlers write themselves. Spring asks the configuration of the handler first and
 * answers whom it does not let in with 403, so that such code runs for the others only; there its
 * header replaces the one that Spring has written, or stands beside it (Spring Framework 5.2 to
 * 7.0).
 */
public final class OwnHeaders {

  /** Types that handlers of WebFlux deal with, and those of Spring MVC hardly ever. */
  private static final List<String> REACTIVE = List.of("Mono", "Flux", "ServerWebExchange");

  private final List<Controllers.Method> methods;
  private final List<Endpoint> endpoints;
  private final Project project;
  private final OwnCalls calls;
  private final boolean handlersAlone;

  /** What these handlers write, by the endpoints that are known of them. */
  public OwnHeaders(
      List<Recovered> recovered,
      List<Controllers.Method> methods,
      List<Endpoint> endpoints,
      Project project) {
    this.methods = methods;
    this.endpoints = endpoints;
    this.project = project;
    this.calls = new OwnCalls(project);
    this.handlersAlone =
        recovered.stream()
            .filter(r -> r.part().filter(WrittenHeader.class::isInstance).isPresent())
            .noneMatch(r -> handlersOf(r.policy()).isEmpty());
  }

  /**
   * A policy as it is behind the check of Spring. Where a filter may have written the header
   * before, Spring leaves the check out, and policies stay as they are.
   */
  public Recovered behindCheck(Recovered each) {
    if (!handlersAlone || !(each.part().orElse(null) instanceof WrittenHeader header)) {
      return each;
    }
    List<Controllers.Method> handlers = handlersOf(each.policy());
    List<Optional<CorsPolicy>> checks =
        handlers.stream().map(m -> check(m.handler())).distinct().toList();
    return checks.size() == 1 && checks.get(0).isPresent()
        ? new Recovered(
            behind(checks.get(0).get(), each.policy(), joins(header, handlers)), each.part())
        : each;
  }

  /** Whether a header is written for handlers whose responses keep what was written before. */
  boolean belongsToHandlers(CorsPolicy policy, WrittenHeader header) {
    List<Controllers.Method> handlers = handlersOf(policy);
    return !handlers.isEmpty() && joins(header, handlers);
  }

  /** Whether there are handlers at all. */
  boolean haveHandlers() {
    return !methods.isEmpty();
  }

  /** The handlers whose own code sets up a policy. */
  List<Controllers.Method> handlersOf(CorsPolicy policy) {
    return PolicyOwner.of(policy, project).stream()
        .flatMap(
            owner ->
                methods.stream()
                    .filter(m -> project.isA(m.type(), owner.type()))
                    .filter(m -> leads(m, owner.member())))
        .toList();
  }

  private boolean leads(Controllers.Method handler, String member) {
    String name = handler.handler().name();
    String method = name.substring(name.lastIndexOf('.') + 1);
    return method.equals(member)
        || calls.lead(handler.type(), methods(handler.type(), method), member);
  }

  private List<MethodDeclaration> methods(ProjectType type, String name) {
    return project.lineage(type).stream().flatMap(t -> t.methods(name).stream()).toList();
  }

  private Optional<CorsPolicy> check(Handler handler) {
    return endpoints.stream()
        .filter(e -> e.handler().equals(handler))
        .flatMap(e -> e.policy().stream())
        .findFirst();
  }

  /**
   * Whether the response holds both headers in the end. Spring MVC adds those of an entity to the
   * response, WebFlux puts them in the place of what is there.
   */
  private static boolean joins(WrittenHeader header, List<Controllers.Method> handlers) {
    return header.handedBack()
        ? handlers.stream().noneMatch(OwnHeaders::isReactive)
        : header.added();
  }

  private static boolean isReactive(Controllers.Method method) {
    return REACTIVE.stream().anyMatch(method.type().source()::names);
  }

  private static CorsPolicy behind(CorsPolicy check, CorsPolicy own, boolean joins) {
    Origins origins =
        new Origins.Computed(
            origin -> answer(check, own, joins, origin), () -> trusted(check, own));
    return own.withOrigins(origins);
  }

  static List<TrustedOrigin> trusted(CorsPolicy check, CorsPolicy own) {
    List<TrustedOrigin> both = new ArrayList<>(own.origins().trusted());
    both.addAll(check.origins().trusted());
    return both;
  }

  private static Answer answer(CorsPolicy check, CorsPolicy own, boolean joins, String origin) {
    Answer first = check.answer(origin);
    Answer second = own.answer(origin);
    if (first instanceof Answer.Undecidable) {
      return second instanceof Answer.Refused ? second : first;
    }
    if (!(first instanceof Answer.Admitted admitted)) {
      return new Answer.Refused();
    }
    boolean writes = !own.isHandWritten() || !(second instanceof Answer.Refused);
    if (joins && writes) {
      return new Answer.Broken(
          Answer.Fault.CONFLICTING_HEADERS,
          "Spring writes the header too, and browsers reject a response that has it twice",
          own.at(),
          List.of(new Step(check.at(), "Spring writes it by this configuration")),
          List.of());
    }
    return second instanceof Answer.Admitted star && star.isStar() && !admitted.isStar()
        ? admitted
        : second;
  }
}
