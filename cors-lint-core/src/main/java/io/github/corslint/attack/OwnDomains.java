package io.github.corslint.attack;

import io.github.corslint.model.Variant;
import java.util.List;

/**
 * Domains all of whose hosts a project trusts: that one of them gets in proves nothing.
 *
 * @param domains registered or other domains in lower case
 */
public record OwnDomains(List<String> domains) {
  public OwnDomains {
    domains = List.copyOf(domains);
  }

  /** The same probe without the hosts that are trusted anyway. */
  public Probe trustedIn(Probe probe) {
    return domains.isEmpty()
        ? probe
        : new Probe(
            probe.policy(), probe.replies().stream().filter(reply -> !isOwn(reply)).toList());
  }

  /** Other schemes and ports of a trusted host are no matter of domains. */
  private boolean isOwn(Probe.Reply reply) {
    Variant variant = reply.witness().variant();
    return (variant.isForeign() || variant == Variant.SIBLING || variant == Variant.SUBDOMAIN)
        && contains(Domains.hostOf(reply.witness().origin()));
  }

  private boolean contains(String host) {
    return domains.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }
}
