package io.github.corslint.fix;

import com.github.javaparser.ast.Node;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code around a finding.
 *
 * @param finding what is to be mended
 * @param lines the lines of its file, without their ends
 * @param source the parsed file, when it is Java
 */
record Passage(Finding finding, List<String> lines, Optional<JavaSource> source) {

  static Passage of(Finding finding, String text, Optional<JavaSource> source) {
    return new Passage(finding, List.of(text.split("\r\n|\r|\n", -1)), source);
  }

  /** The characters of the place that is to blame; empty when it spans lines. */
  String blamedText() {
    return text(finding.at());
  }

  /** The characters of a place in this file; empty when it spans lines or is beyond the text. */
  String text(Location at) {
    if (at.startLine() != at.endLine() || at.endLine() > lines.size()) {
      return "";
    }
    String line = lines.get(at.startLine() - 1);
    boolean inside = at.startColumn() >= 1 && at.endColumn() - 1 <= line.length();
    return inside ? line.substring(at.startColumn() - 1, at.endColumn() - 1) : "";
  }

  /** The largest node of a kind that stands exactly at the place that is to blame. */
  <N extends Node> Optional<N> blamed(Class<N> kind) {
    return at(finding.at(), kind);
  }

  /** The largest node of a kind that stands exactly at a place. */
  <N extends Node> Optional<N> at(Location place, Class<N> kind) {
    return source.flatMap(s -> s.unit().findFirst(kind, n -> s.location(n).equals(place)));
  }

  /** Replaces a node. */
  Edit replace(Node node, String replacement) {
    return new Edit(place(node), replacement);
  }

  /** Inserts before a node. */
  Edit insertBefore(Node node, String text) {
    Location at = place(node);
    return insertAt(at.startLine(), at.startColumn(), text);
  }

  /** Inserts after a node. */
  Edit insertAfter(Node node, String text) {
    Location at = place(node);
    return insertAt(at.endLine(), at.endColumn(), text);
  }

  /** Inserts at a place of this file. */
  Edit insertAt(int line, int column, String text) {
    return new Edit(new Location(finding.at().path(), line, column, line, column), text);
  }

  /** Where a node of this file stands. */
  Location place(Node node) {
    return source.orElseThrow().location(node);
  }

  /** The white space with which the line of a node begins. */
  String indentOf(Node node) {
    String line = lines.get(place(node).startLine() - 1);
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** An edit that imports a type, when the file does not see it yet. */
  Stream<Edit> importing(String type) {
    JavaSource file = source.orElseThrow();
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String home = type.substring(0, type.lastIndexOf('.'));
    if (file.imported(simple).isPresent() || file.starImports().contains(home)) {
      return Stream.empty();
    }
    String line = "import " + type + ";\n";
    return file.unit().getImports().stream()
        .filter(i -> !i.isStatic())
        .filter(i -> i.getNameAsString().compareTo(type) > 0)
        .findFirst()
        .map(i -> insertBefore(i, line))
        .or(() -> file.unit().getImports().getLast().map(i -> insertAfter(i, "\n" + line.strip())))
        .or(
            () ->
                file.unit().getPackageDeclaration().map(p -> insertAfter(p, "\n\n" + line.strip())))
        .or(() -> Optional.of(insertAt(1, 1, line + "\n")))
        .stream();
  }
}
