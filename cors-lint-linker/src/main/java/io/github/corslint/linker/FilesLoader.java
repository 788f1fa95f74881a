package io.github.corslint.linker;

import java.util.Map;

/** Loads classes out of files, to ask for their superclasses. */
final class FilesLoader extends ClassLoader {

  private final Map<String, byte[]> files;

  /**
   * A loader that knows only files and the JDK.
   *
   * @param files content by name
   */
  FilesLoader(Map<String, byte[]> files) {
    super(ClassLoader.getPlatformClassLoader());
    this.files = files;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] content = files.get(name.replace('.', '/') + ".class");
    if (content == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, content, 0, content.length);
  }
}
