package io.github.corslint.truth;

import io.github.corslint.truth.host.Host;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads a framework apart from this class path and from other frameworks; shares only the host
 * interface.
 */
final class HostLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  HostLoader(URL[] urls) {
    super(urls, ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(Host.class.getPackageName() + ".")) {
      return Class.forName(name);
    }
    return super.findClass(name);
  }
}
