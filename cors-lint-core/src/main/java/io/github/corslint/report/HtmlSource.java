package io.github.corslint.report;

import io.github.corslint.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Source lines in the page: numbered, coloured, the blamed characters marked. */
final class HtmlSource {

  private static final int AROUND = 2;
  private static final int MOST_LINES = 12;
  private static final int WIDEST = 240;
  private static final int BEFORE = 60;

  private final Html html;
  private final SourceTexts texts;
  private final Map<String, Optional<Source>> sources = new HashMap<>();

  HtmlSource(Html html, SourceTexts texts) {
    this.html = html;
    this.texts = texts;
  }

  /** One file: where its lines start, and its coloured pieces. */
  private record Source(String text, List<Integer> starts, List<SourceTokens.Token> tokens) {

    static Source of(String path, String text) {
      List<Integer> starts = new ArrayList<>(List.of(0));
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if ((c == '\n' || c == '\r') && !pair) {
          starts.add(i + 1);
        }
      }
      return new Source(text, starts, SourceTokens.of(path, text));
    }

    int lines() {
      return starts.size();
    }

    int start(int line) {
      return starts.get(line - 1);
    }

    int end(int line) {
      int end = line < lines() ? starts.get(line) : text.length();
      while (end > start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return end;
    }

    /** How many blanks all of some lines begin with, blank lines aside. */
    int indent(int from, int to) {
      int least = Integer.MAX_VALUE;
      for (int line = from; line <= to; line++) {
        int at = start(line);
        while (at < end(line) && " \t".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        least = at == end(line) ? least : Math.min(least, at - start(line));
      }
      return least == Integer.MAX_VALUE ? 0 : least;
    }

    int offset(int line, int column) {
      return Math.min(start(line) + Math.max(0, column - 1), end(line));
    }
  }

  /** A range with some lines before and after it; nothing when the file cannot be read. */
  void around(Location at) throws IOException {
    show(at, AROUND);
  }

  /** The lines of a range alone. */
  void only(Location at) throws IOException {
    show(at, 0);
  }

  private void show(Location at, int more) throws IOException {
    Source source = sources.computeIfAbsent(at.path(), this::read).orElse(null);
    if (source == null || at.startLine() > source.lines()) {
      return;
    }
    int last = Math.min(source.lines(), Math.min(at.endLine(), at.startLine() + MOST_LINES));
    int from = Math.max(1, at.startLine() - more);
    int to = Math.min(source.lines(), last + more);
    html.open(
        "pre",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "Source of " + at.path() + ", line " + at.startLine());
    int indent = source.indent(from, to);
    int blamedFrom = source.offset(at.startLine(), at.startColumn());
    int blamedTo = source.offset(last, last == at.endLine() ? at.endColumn() : Integer.MAX_VALUE);
    for (int line = from; line <= to; line++) {
      boolean blamed = line >= at.startLine() && line <= last;
      html.open("span", "class", blamed ? "line blamed" : "line");
      html.element("span", String.valueOf(line), "class", "number");
      html.open("code");
      line(source, line, indent, blamedFrom, blamedTo);
      html.close().close().raw("\n");
    }
    html.close();
  }

  private Optional<Source> read(String path) {
    return texts.text(path).map(text -> Source.of(path, text));
  }

  private void line(Source source, int line, int indent, int blamedFrom, int blamedTo)
      throws IOException {
    int end = source.end(line);
    int start = Math.min(source.start(line) + indent, end);
    if (end - start > WIDEST) {
      int wanted = Math.min(Math.max(start, blamedFrom - BEFORE), end);
      int from = blamedFrom >= end ? start : Math.max(start, Math.min(wanted, end - WIDEST));
      int to = Math.min(end, from + WIDEST);
      html.text(from > start ? "\u2026" : "");
      pieces(source, from, to, blamedFrom, blamedTo);
      html.text(to < end ? "\u2026" : "");
      return;
    }
    pieces(source, start, end, blamedFrom, blamedTo);
  }

  /** The characters of a range, cut wherever the colour or the mark changes. */
  private void pieces(Source source, int from, int to, int blamedFrom, int blamedTo)
      throws IOException {
    List<SourceTokens.Token> tokens =
        source.tokens().stream().filter(t -> t.start() < to && t.end() > from).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    tokens.forEach(t -> cuts.addAll(List.of(t.start(), t.end())));
    cuts.addAll(List.of(blamedFrom, blamedTo));
    List<Integer> inside = List.copyOf(cuts.subSet(from, true, to, true));
    for (int i = 0; i + 1 < inside.size(); i++) {
      int start = inside.get(i);
      int end = inside.get(i + 1);
      boolean marked = start >= blamedFrom && end <= blamedTo;
      piece(source.text().substring(start, end), kind(tokens, start), marked);
    }
  }

  private void piece(String text, String kind, boolean marked) throws IOException {
    if (marked) {
      html.open("mark");
    }
    if (kind.isEmpty()) {
      html.text(text);
    } else {
      html.element("span", text, "class", kind);
    }
    if (marked) {
      html.close();
    }
  }

  private static String kind(List<SourceTokens.Token> tokens, int at) {
    return tokens.stream()
        .filter(t -> t.start() <= at && at < t.end())
        .map(t -> t.kind().label())
        .findFirst()
        .orElse("");
  }
}
