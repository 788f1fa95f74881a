package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/** What a CommonMark parser reads in the report. */
final class MarkdownReporterTest {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  @Test
  void beginsWithTheVerdict() throws IOException {
    Elements elements = read(Sample.report());
    assertEquals("cors-lint: 1 error, 0 warnings, 1 note", elements.headings.get(0));
    assertEquals("cors-lint: nothing found", read(none()).headings.get(0));
  }

  @Test
  void showsEachFindingWithItsLine() throws IOException {
    Elements elements = read(Sample.report());
    assertEquals(
        List.of(
            "\u274C error CORS202 weak-origin-check",
            "\u2139\uFE0F note CORS901 undecidable-origin",
            "Not analysed"),
        elements.headings.subList(1, 4));
    assertTrue(
        elements.blocks.get(0).startsWith("\t\tif (origin.startsWith(\"https://app.example.com\")"),
        elements.blocks.get(0));
    assertTrue(elements.codes.contains("https://app.example.com.evil.test"));
    assertTrue(elements.codes.contains(Sample.PATH + ":6:7"));
  }

  @Test
  void hasOnlyItsOwnHtmlAndNoLinks() throws IOException {
    Elements elements = read(Sample.hostileReport());
    assertEquals(List.of(), elements.links);
    assertEquals(
        List.of(
            "<details><summary>Other places that take part</summary>",
            "</details>",
            "<details><summary>The way of the origin through the code</summary>",
            "</details>"),
        elements.html);
  }

  @Test
  void keepsHostileTextAsItIs() throws IOException {
    String message = Printable.of(Sample.hostile().message());
    List<String> paragraphs = read(Sample.hostileReport()).paragraphs;
    assertTrue(paragraphs.contains(Sentence.of(message)), paragraphs.toString());
    assertTrue(paragraphs.contains("reason: " + message + "."), paragraphs.toString());
  }

  @Test
  void keepsHostileTextInsideOfTheTablesCells() throws IOException {
    List<String> cells = read(Sample.hostileReport()).cells;
    assertEquals(
        List.of(
            "level",
            "rule",
            "what",
            "where",
            "\u26A0\uFE0F warning",
            "CORS202 weak-origin-check",
            Printable.of(Sample.hostile().message()),
            Printable.of(Sample.hostile().at().path()) + ":2"),
        cells);
  }

  @Test
  void namesNobodyOutsideOfCode() throws IOException {
    Elements elements = read(Sample.hostileReport());
    assertTrue(elements.codes.contains("@user"));
    assertFalse(elements.texts.stream().anyMatch(t -> t.contains("@user")));
  }

  private static Report none() {
    return new Report(List.of(), List.of(), List.of(), 1, 1);
  }

  private static Node parse(Report report) throws IOException {
    String markdown = Sample.render(Format.MARKDOWN, report, false, false);
    return Parser.builder().extensions(TABLES).build().parse(markdown);
  }

  private static Elements read(Report report) throws IOException {
    Elements elements = new Elements();
    parse(report).accept(elements);
    return elements;
  }

  private static final class Elements extends AbstractVisitor {
    private final List<String> headings = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    @Override
    public void visit(Heading heading) {
      headings.add(TextContentRenderer.builder().build().render(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      paragraphs.add(run(paragraph));
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell cell) {
        cells.add(run(cell));
      } else {
        visitChildren(node);
      }
    }

    private String run(Node node) {
      run.setLength(0);
      visitChildren(node);
      return run.toString();
    }

    @Override
    public void visit(Code code) {
      codes.add(code.getLiteral());
      run.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      blocks.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(Text text) {
      texts.add(text.getLiteral());
      run.append(text.getLiteral());
    }
  }
}
