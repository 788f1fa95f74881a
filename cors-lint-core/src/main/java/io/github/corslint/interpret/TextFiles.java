package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How programs open and read text files: by class loaders and paths, and by functions of the JDK,
 * of Spring, Guava, Commons IO and Hutool that read all of a file, stream or reader.
 */
final class TextFiles {

  private static final Set<String> OPENING =
      Set.of("getResourceAsStream", "getSystemResourceAsStream", "getResource");

  private static final Set<String> READING =
      Set.of(
          "Files",
          "Path",
          "Paths",
          "URI",
          "IOUtils",
          "FileUtils",
          "StreamUtils",
          "FileCopyUtils",
          "Resources",
          "CharStreams",
          "ByteStreams",
          "ResourceUtil",
          "FileUtil",
          "IoUtil");

  /** Functions that take a name for what they read. */
  private static final Set<String> NAMED = Set.of("readUtf8Str", "readStr", "getStream");

  private static final Set<String> PATHS = Set.of("Path", "Paths");

  private static final Set<String> AROUND =
      Set.of(
          "File",
          "URL",
          "URI",
          "ClassPathResource",
          "FileSystemResource",
          "UrlResource",
          "FileUrlResource");

  private static final Set<String> STREAMS = Set.of("FileInputStream", "FileReader", "Scanner");

  private TextFiles() {}

  /** The file that a class, a class loader, or a loader of Spring's is asked for. */
  static Optional<Value> opened(String method, List<Value> arguments, CallSite site) {
    if (!OPENING.contains(method) || arguments.size() != 1) {
      return Optional.empty();
    }
    return TextFile.named(arguments.get(0), site)
        .map(file -> method.equals("getResource") ? file : new Known(file.stream()));
  }

  /** The file that {@code @Value} hands over as a resource of Spring's. */
  static Optional<Value> resource(String name, TypeName type, CallSite site) {
    return type.isCalled("Resource")
        ? TextFile.named(Known.of(name), site).map(f -> f)
        : Optional.empty();
  }

  /** What is made of a file, or for its name. */
  static Optional<Value> construct(TypeName type, List<Value> arguments, CallSite site) {
    boolean isStream = STREAMS.contains(type.simple());
    if (arguments.isEmpty() || (!isStream && !AROUND.contains(type.simple()))) {
      return Optional.empty();
    }
    Optional<TextFile> file =
        type.isCalled("Scanner") || type.isCalled("URI") || type.isCalled("URL")
            ? file(arguments.get(0))
            : held(arguments.get(0), site);
    return file.map(f -> isStream ? reader(f, type) : f);
  }

  private static Value reader(TextFile file, TypeName type) {
    return switch (type.simple()) {
      case "Scanner" -> new Known(new java.util.Scanner(file.text()));
      case "FileReader" -> new Known(new java.io.StringReader(file.text()));
      default -> new Known(file.stream());
    };
  }

  private static Optional<TextFile> held(Value value, CallSite site) {
    return file(value).or(() -> TextFile.named(value, site));
  }

  private static Optional<TextFile> file(Value value) {
    return value instanceof TextFile file ? Optional.of(file) : Optional.empty();
  }

  /** The result of a function that opens or reads a file, a stream or a reader, or makes a path. */
  static Optional<Value> call(TypeName type, String method, List<Value> arguments, CallSite site) {
    return arguments.isEmpty()
        ? Optional.empty()
        : opened(method, arguments, site).or(() -> read(type, method, arguments, site));
  }

  private static Optional<Value> read(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    Value of = arguments.get(0);
    if (type.isCalled("ResourceUtils") && of.raw() instanceof String name) {
      return name.startsWith("classpath:")
          ? TextFile.named(of, site).map(f -> f)
          : Optional.empty();
    }
    if (!READING.contains(type.simple())) {
      return Optional.empty();
    }
    boolean isName = PATHS.contains(type.simple()) || NAMED.contains(method);
    Optional<TextFile> file = isName && arguments.size() == 1 ? held(of, site) : file(of);
    return file.or(() -> content(of, method))
        .flatMap(f -> f.given(method.equals("toString") ? "read" : method));
  }

  /** What is left to be read of a stream or reader. */
  private static Optional<TextFile> content(Value value, String method) {
    boolean reads = method.matches("read\\w*|copyTo\\w*|to(?:String|ByteArray)");
    try {
      if (reads && value.raw() instanceof InputStream in) {
        return Optional.of(new TextFile(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
      if (reads && value.raw() instanceof Reader reader) {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        return Optional.of(new TextFile(all.toString()));
      }
      return Optional.empty();
    } catch (IOException closed) {
      throw ThrownValue.of(new UncheckedIOException(closed));
    }
  }
}
