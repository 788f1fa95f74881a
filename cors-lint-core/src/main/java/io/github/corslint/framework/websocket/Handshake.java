package io.github.corslint.framework.websocket;

import io.github.corslint.framework.PolicySource;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Origins.Entry;
import io.github.corslint.model.Origins.EntryKind;
import io.github.corslint.model.Origins.Star;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.List;

/**
 * What {@code checkOrigin} said about the origin of this run.
 *
 * @param result what it returned
 * @param madeAt the method
 * @param at the value that it returned
 * @param owner the class and method, for people
 */
record Handshake(Value result, Location madeAt, Location at, String owner) implements PolicySource {

  private static final String SURFACE = "Jakarta WebSocket endpoint";
  private static final Star ECHO = new Star(Star.Reply.ECHO, Star.Reply.ECHO, "");

  /** The policy of an endpoint that asks nobody who they are. */
  static CorsPolicy anybody(Location at, List<String> paths, String owner) {
    return policy(at, List.of(star("", at)), new Scope(paths, owner, ""));
  }

  /** What an endpoint lets in by itself whose configurator is asked: its policy is another one. */
  static CorsPolicy leftToConfigurator(Location at, List<String> paths, String owner) {
    return policy(at, List.of(), new Scope(paths, owner, ""));
  }

  @Override
  public List<CorsPolicy> policies() {
    return List.of(policy(at, entries(), Scope.of(owner)));
  }

  private List<Entry> entries() {
    if (result instanceof Known known) {
      return Boolean.TRUE.equals(known.java()) ? List.of(star("*", at)) : List.of();
    }
    String why = result instanceof Unknown unknown ? unknown.reason() : "not a constant";
    return List.of(new Entry(why, EntryKind.UNKNOWN, o -> false, at));
  }

  private static Entry star(String written, Location at) {
    return new Entry(written, EntryKind.STAR, o -> true, at);
  }

  private static CorsPolicy policy(Location at, List<Entry> entries, Scope scope) {
    Origins origins = new Origins.Declared(entries, Setting.unset(), ECHO, at, true);
    return CorsPolicy.of(SURFACE, at, origins, scope.ofWebSocket());
  }
}
