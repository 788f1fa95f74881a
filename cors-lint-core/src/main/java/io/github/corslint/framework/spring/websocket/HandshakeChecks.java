package io.github.corslint.framework.spring.websocket;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Instance;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.OriginCheck;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may make a handshake beside the origins that an endpoint lists: its interceptors are asked
 * first, each of which may refuse, then its handler (Spring Framework 4.0 to 7.0, {@code
 * HandshakeInterceptorChain}, {@code AbstractHandshakeHandler}).
 */
final class HandshakeChecks {

  private static final String HTTP = "org.springframework.http.server.";

  private final List<OriginInterceptor> lists = new ArrayList<>();
  private boolean refused;
  private Optional<OriginCheck> check = Optional.empty();

  /** Asks interceptors about a handshake of the origin of this run. */
  void intercept(List<Value> interceptors, CallSite site) {
    for (Value each : interceptors.stream().flatMap(HandshakeChecks::elements).toList()) {
      if (each instanceof OriginInterceptor list) {
        lists.add(list);
      } else {
        ask(each, "beforeHandshake", handshake(site), site);
      }
    }
  }

  private static Stream<Value> elements(Value value) {
    Object raw = value.raw();
    if (raw instanceof Collection<?> all) {
      return all.stream().<Value>map(Value::of);
    }
    return raw instanceof Object[] all ? Arrays.stream(all).map(Value::of) : Stream.of(value);
  }

  /** Asks the handler that makes the handshake: its check of origins, or all that it does. */
  void handle(Value handler, CallSite site) {
    List<Value> handshake = handshake(site);
    ask(handler, "isValidOrigin", handshake.subList(0, 1), site);
    ask(handler, "doHandshake", handshake, site);
  }

  private static List<Value> handshake(CallSite site) {
    Run run = site.run();
    return List.of(
        run.provide(TypeName.of(HTTP + "ServerHttpRequest"), "the request"),
        run.provide(TypeName.of(HTTP + "ServerHttpResponse"), "the response"),
        Unknown.because("the handler of the socket"),
        new Known(new HashMap<>()));
  }

  /** Runs a method of the program, if that is one; a yes that cannot be told is one. */
  private void ask(Value asked, String method, List<Value> arguments, CallSite site) {
    if (!(asked instanceof Instance instance)) {
      return;
    }
    Run run = site.run();
    Optional<Boolean> granted =
        run.granted(
            () -> {
              Optional<OriginCheck> before = run.check();
              Optional<Value> answer = run.callIfDeclared(instance, method, arguments, site);
              boolean isYes = answer.isEmpty() || run.isYes(answer.get(), instance, site);
              run.check().filter(c -> !before.equals(Optional.of(c))).ifPresent(this::note);
              return isYes;
            });
    refused |= granted.filter(yes -> !yes).isPresent();
  }

  private void note(OriginCheck last) {
    check = Optional.of(last);
  }

  /** The policy of an endpoint that lists origins, with what these checks make of it. */
  CorsPolicy applied(CorsPolicy listed) {
    CorsPolicy policy = listed;
    for (OriginInterceptor list : lists) {
      policy = HandshakeGates.both(policy, list.policy(listed));
    }
    if (refused) {
      Origins nobody =
          new Origins.Declared(
              List.of(), Setting.unset(), OriginInterceptor.ECHO, listed.at(), true);
      return listed.withOrigins(nobody);
    }
    CorsPolicy checked = policy;
    return check
        .map(
            c ->
                checked.withOrigins(
                    new Origins.Computed(
                        origin -> behind(checked.answer(origin), c), checked.origins()::trusted)))
        .orElse(policy);
  }

  /** The check is to blame when one is passed, as lists that let everybody in rely on it. */
  private static Answer behind(Answer answer, OriginCheck check) {
    if (!(answer instanceof Answer.Admitted admitted)) {
      return answer;
    }
    List<Step> related = new ArrayList<>();
    related.add(new Step(admitted.at(), "the endpoint lets the origin in here"));
    related.addAll(admitted.related());
    return new Answer.Admitted(
        admitted.echoed(),
        admitted.credentials(),
        check.shownAt(),
        related,
        check.text(),
        check.shownAt(),
        admitted.varied(),
        admitted.trace());
  }
}
