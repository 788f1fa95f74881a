package io.github.corslint.interpret;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text file of the tree that code finds by its name, whatever the object is by which it holds it:
 * a path, an address, a resource of Spring. Streams and readers of it are real ones.
 *
 * @param text what it says
 */
record TextFile(String text) implements Model {

  private static final Set<String> ITSELF =
      Set.of(
          "toURI",
          "toURL",
          "toPath",
          "toFile",
          "getURL",
          "getURI",
          "getFile",
          "getPath",
          "getAbsolutePath",
          "toAbsolutePath",
          "toString",
          "normalize",
          "get",
          "of",
          "create",
          "asCharSource");

  /** The file of a name that code has put together; empty when the tree has none. */
  static Optional<TextFile> named(Value name, CallSite site) {
    return Optional.ofNullable(name.raw())
        .filter(String.class::isInstance)
        .map(text -> ((String) text).replaceFirst("^(?:classpath\\*?:|file:)?[./]*", ""))
        .filter(text -> text.matches("[\\w ./-]+") && !text.contains(".."))
        .flatMap(text -> site.run().world().configuration().text(text, site.at().path()))
        .map(TextFile::new);
  }

  InputStream stream() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return given(method);
  }

  /** What a method gives of it, be it one of its own or a function of a library. */
  Optional<Value> given(String method) {
    if (ITSELF.contains(method)) {
      return Optional.of(this);
    }
    return Optional.ofNullable(
        switch (method) {
          case "openStream", "getInputStream", "newInputStream" -> new Known(stream());
          case "newBufferedReader", "newReader", "openBufferedStream", "getReader" ->
              new Known(new BufferedReader(new StringReader(text)));
          case "readAllLines", "readLines" -> new Known(text.lines().toList());
          case "lines" -> new Known(text.lines());
          case "readAllBytes", "toByteArray", "copyToByteArray", "getContentAsByteArray" ->
              new Known(text.getBytes(StandardCharsets.UTF_8));
          case "readString",
              "read",
              "copyToString",
              "readFileToString",
              "getContentAsString",
              "readUtf8Str",
              "readStr",
              "readUtf8" ->
              Known.of(text);
          case "exists", "isReadable", "isFile", "canRead" -> Known.TRUE;
          default -> null;
        });
  }
}
