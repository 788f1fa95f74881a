package io.github.corslint.model;

import java.util.List;
import java.util.Optional;

/**
 * What a policy covers, as far as it is known.
 *
 * @param paths path patterns of the framework, empty when unknown
 * @param owner the class and member that set the policy up, as {@code Class.member}
 * @param profile the profile without which the policy is not active, empty when there is none
 * @param transport what it is asked about
 * @param handlers code that answers under this policy, as far as it was found
 * @param shadow what leaves the policy without effect, and where; empty when it acts
 */
public record Scope(
    List<String> paths,
    String owner,
    String profile,
    Transport transport,
    List<Handler> handlers,
    Optional<Step> shadow) {
  public Scope {
    paths = List.copyOf(paths);
    handlers = List.copyOf(handlers);
  }

  /** A scope of which handlers are not known. */
  public Scope(List<String> paths, String owner, String profile, Transport transport) {
    this(paths, owner, profile, transport, List.of(), Optional.empty());
  }

  /** A scope of ordinary requests. */
  public Scope(List<String> paths, String owner, String profile) {
    this(paths, owner, profile, Transport.HTTP);
  }

  /** A scope of which only the owner is known. */
  public static Scope of(String owner) {
    return new Scope(List.of(), owner, "");
  }

  /** A clause that says on which profile something is so; empty for an empty one. */
  @Internal
  public static String clause(String profile) {
    if (profile.isEmpty()) {
      return "";
    }
    return profile.matches("![\\w.-]+")
        ? ", but not with profile " + profile.substring(1)
        : ", only with profile " + profile;
  }

  /** The same scope, which holds on a profile only; the one that is there already stays. */
  public Scope onProfile(String name) {
    return profile.isEmpty() ? new Scope(paths, owner, name, transport, handlers, shadow) : this;
  }

  /** The same scope for the handshakes of WebSockets. */
  public Scope ofWebSocket() {
    return new Scope(paths, owner, profile, Transport.WEBSOCKET, handlers, shadow);
  }

  /** The same scope for the files of an object store. */
  public Scope ofStorage() {
    return new Scope(paths, owner, profile, Transport.STORAGE, handlers, shadow);
  }

  /** The same scope with the code that answers in it. */
  public Scope withHandlers(List<Handler> found) {
    return new Scope(paths, owner, profile, transport, found, shadow);
  }

  /** The same scope with other path patterns. */
  public Scope withPaths(List<String> patterns) {
    return new Scope(patterns, owner, profile, transport, handlers, shadow);
  }

  /** The scope of a policy that something else leaves without effect. */
  public Scope shadowedBy(Step step) {
    return new Scope(paths, owner, profile, transport, handlers, Optional.of(step));
  }

  /** What a browser opens when it asks a policy. */
  public enum Transport {
    /** A request whose response a script may read; cookies go along when the policy says so. */
    HTTP,
    /** A WebSocket's handshake; browsers send cookies with it whatever the policy says. */
    WEBSOCKET,
    /** A file of an object store, which answers by rules of its own and knows no cookies. */
    STORAGE
  }
}
