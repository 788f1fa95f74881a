package io.github.corslint.model;

import java.util.List;

/**
 * What a policy covers, as far as it is known.
 *
 * @param paths path patterns of the framework, empty when unknown
 * @param owner the class and member that set the policy up, as {@code Class.member}
 * @param profile the profile without which the policy is not active, empty when there is none
 * @param transport what it is asked about
 */
public record Scope(List<String> paths, String owner, String profile, Transport transport) {
  public Scope {
    paths = List.copyOf(paths);
  }

  /** A scope of ordinary requests. */
  public Scope(List<String> paths, String owner, String profile) {
    this(paths, owner, profile, Transport.HTTP);
  }

  /** A scope of which only the owner is known. */
  public static Scope of(String owner) {
    return new Scope(List.of(), owner, "");
  }

  /** The same scope, which holds on a profile only; the one that is there already stays. */
  public Scope onProfile(String name) {
    return profile.isEmpty() ? new Scope(paths, owner, name, transport) : this;
  }

  /** The same scope for the handshakes of WebSockets. */
  public Scope ofWebSocket() {
    return new Scope(paths, owner, profile, Transport.WEBSOCKET);
  }

  /** What a browser opens when it asks a policy. */
  public enum Transport {
    /** A request whose response a script may read; cookies go along when the policy says so. */
    HTTP,
    /** A WebSocket's handshake; browsers send cookies with it whatever the policy says. */
    WEBSOCKET
  }
}
