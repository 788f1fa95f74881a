package io.github.corslint.truth.host;

/**
 * Starts a site in one framework. Each driver is an implementation, compiled against the
 * framework's own class path.
 */
public interface Host {

  /** Starts the site on a free loopback port. */
  Server start(Site site) throws Exception;
}
