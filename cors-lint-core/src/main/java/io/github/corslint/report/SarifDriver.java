package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.RuleInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tool and its rules in SARIF's words. */
final class SarifDriver {

  /** The notification about a file that could not be analysed. */
  static final String NOT_ANALYSED = "CORS001";

  private static final int LONGEST_DESCRIPTION = 1024;

  private static final Pattern LEVEL = Pattern.compile("(?m)^Level: (error|warning|note)\\b");

  private final JsonWriter json;
  private final ReportContext context;

  SarifDriver(JsonWriter json, ReportContext context) {
    this.json = json;
    this.context = context;
  }

  /** Writes the member {@code driver}. */
  void write() throws IOException {
    json.name("driver").beginObject();
    json.name("name").value("cors-lint");
    json.name("semanticVersion").value(context.version());
    json.name("rules").beginArray();
    for (RuleInfo rule : context.rules()) {
      rule(rule);
    }
    json.endArray();
    json.name("notifications").beginArray();
    notAnalysed();
    json.endArray();
    json.endObject();
  }

  private void rule(RuleInfo rule) throws IOException {
    String page = context.pages().markdown(rule);
    json.beginObject();
    json.name("id").value(rule.code());
    json.name("name").value(pascalCase(rule.name()));
    text("shortDescription", Sentence.capitalised(rule.summary()));
    text("fullDescription", fullDescription(rule, page));
    json.name("help").beginObject();
    json.name("text").value(page).name("markdown").value(page);
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(level(rule, page));
    json.endObject();
    properties(rule);
    json.endObject();
  }

  private void properties(RuleInfo rule) throws IOException {
    json.name("properties").beginObject();
    json.name("precision").value(rule.code().startsWith("CORS9") ? "low" : "high");
    json.name("security-severity")
        .value(String.format(Locale.ROOT, "%.1f", rule.securitySeverity()));
    Json.strings(json.name("tags"), List.of("security", "cors", "external/cwe/cwe-" + rule.cwe()));
    json.endObject();
  }

  private void notAnalysed() throws IOException {
    json.beginObject();
    json.name("id").value(NOT_ANALYSED).name("name").value("NotAnalysed");
    text("shortDescription", "A file could not be analysed.");
    text("fullDescription", "A file, or a part of one, could not be read as source.");
    text("help", "Findings may be missing there. The message says what is wrong with the file.");
    json.endObject();
  }

  private void text(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  /** The first paragraph of the page that is not a heading, a list, a table or code. */
  private static String fullDescription(RuleInfo rule, String page) {
    for (String paragraph : page.replace("\r\n", "\n").split("\n\n+")) {
      String text = paragraph.strip();
      if (!text.isEmpty() && isProse(text)) {
        String line = text.replace('\n', ' ');
        return line.substring(0, Math.min(line.length(), LONGEST_DESCRIPTION));
      }
    }
    return Sentence.capitalised(rule.summary());
  }

  private static boolean isProse(String text) {
    char first = text.charAt(0);
    return (Character.isLetter(first) || first == '`')
        && !text.startsWith("```")
        && !LEVEL.matcher(text).find();
  }

  /** The page begins with the level; a page that does not is judged by the rule's severity. */
  private static String level(RuleInfo rule, String page) {
    Matcher level = LEVEL.matcher(page);
    if (level.find()) {
      return level.group(1);
    }
    double severity = rule.securitySeverity();
    return severity >= 7 ? "error" : severity >= 4 ? "warning" : "note";
  }

  private static String pascalCase(String name) {
    StringBuilder pascal = new StringBuilder();
    for (String word : name.split("-")) {
      pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return pascal.toString();
  }
}
