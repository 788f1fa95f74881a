package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A properties file of the tree that code opens by its name, whatever the object is by which it
 * holds it: a stream, a reader, an address.
 *
 * @param entries what it says
 */
record ResourceFile(Map<String, String> entries) implements Model {

  private static final Set<String> OPENING =
      Set.of("getResourceAsStream", "getSystemResourceAsStream", "getResource");

  /** Methods of Spring's {@code PropertiesLoaderUtils}. */
  private static final Set<String> LOADING = Set.of("loadProperties", "loadAllProperties");

  private static final Set<String> ITSELF =
      Set.of("openStream", "getInputStream", "toURI", "toURL", "getURL", "getURI", "toPath");

  private static final Set<String> AROUND =
      Set.of("InputStreamReader", "BufferedReader", "BufferedInputStream", "UrlResource");

  /** The file that a class, a class loader or a servlet's context is asked for. */
  static Optional<Value> opened(String method, List<Value> arguments, CallSite site) {
    if (LOADING.contains(method) && arguments.size() == 1) {
      Optional<Value> file = Optional.of(arguments.get(0)).filter(ResourceFile.class::isInstance);
      return file.or(() -> named(arguments.get(0), site)).map(ResourceFile::loaded);
    }
    return OPENING.contains(method) && arguments.size() == 1
        ? named(arguments.get(0), site)
        : Optional.empty();
  }

  /** What is made around such a file, or for its name. */
  static Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    if (type.isCalled("ClassPathResource")) {
      return named(arguments.get(0), site);
    }
    return AROUND.contains(type.simple()) && arguments.get(0) instanceof ResourceFile file
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The file of a resource bundle, without those of its languages. */
  static Optional<Value> ofBundle(List<Value> arguments, CallSite site) {
    Optional<String> base =
        arguments.isEmpty() || !(arguments.get(0).raw() instanceof String name)
            ? Optional.empty()
            : Optional.of(name);
    return base.flatMap(b -> named(Known.of(b.replace('.', '/') + ".properties"), site));
  }

  private static Value loaded(Value file) {
    Properties properties = new Properties();
    PropertyFiles.load(properties, file);
    return new Known(properties);
  }

  private static Optional<Value> named(Value name, CallSite site) {
    return name instanceof Known known
        ? known
            .text()
            .filter(text -> text.endsWith(".properties"))
            .map(text -> text.replaceFirst("^(?:classpath\\*?:)?/*(?:WEB-INF/classes/)?", ""))
            .map(text -> site.run().world().configuration().file(text, site.at().path()))
            .filter(entries -> !entries.isEmpty())
            .map(ResourceFile::new)
        : Optional.empty();
  }

  /** Whether no value has a placeholder that something has to replace. */
  boolean isLiteral() {
    return entries.values().stream().noneMatch(value -> value.contains(PropertyFiles.PLACEHOLDER));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return ITSELF.contains(method) ? Optional.of(this) : Optional.empty();
  }
}
