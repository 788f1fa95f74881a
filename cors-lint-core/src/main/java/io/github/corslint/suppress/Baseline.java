package io.github.corslint.suppress;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fingerprint;
import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The findings that a project had when it began to use cors-lint. An entry stands for one finding;
 * it says nothing of line numbers, so it holds when code moves within its file.
 *
 * @param entries the entries, sorted; one for each of several equal findings
 */
public record Baseline(List<KnownFinding> entries) {

  /** A baseline of nothing. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private static final int VERSION = 1;
  private static final Pattern LINE = Pattern.compile("line (\\d+) column (\\d+)");

  /** What tells entries apart; the message may be worded anew by a later version. */
  private record Key(String rule, String path, String fingerprint) {
    static Key of(KnownFinding entry) {
      return new Key(entry.rule(), entry.path(), entry.fingerprint());
    }
  }

  public Baseline {
    entries = entries.stream().sorted().toList();
  }

  /**
   * Recognises findings.
   *
   * @param path the path of a finding's file as a baseline has it
   * @param line the text of the line at a place, empty when it cannot be had
   */
  public record Recogniser(
      Function<String, String> path, Function<Location, Optional<String>> line) {

    /** The entry that stands for a finding. */
    KnownFinding entry(Finding finding) {
      String file = path.apply(finding.at().path());
      String text = line.apply(finding.at()).orElse(finding.message());
      String code = finding.rule().code();
      return new KnownFinding(code, file, Fingerprint.of(code, file, text), finding.message());
    }
  }

  /** The baseline of these findings. */
  public static Baseline of(List<Finding> findings, Recogniser recogniser) {
    return new Baseline(findings.stream().map(recogniser::entry).toList());
  }

  /** This one with further entries. */
  public Baseline and(List<KnownFinding> others) {
    return new Baseline(Stream.concat(entries.stream(), others.stream()).toList());
  }

  /** Whether it holds nothing, so that nobody has to be recognised. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Takes out the findings that an entry stands for, each entry once. */
  public Sorted sort(List<Finding> findings, Recogniser recogniser) {
    if (isEmpty()) {
      return new Sorted(findings, List.of());
    }
    Map<Key, Integer> left = counts(entries);
    List<Finding> open = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>();
    for (Finding finding : findings) {
      if (takeOne(left, Key.of(recogniser.entry(finding)))) {
        accepted.add(new Suppressed(finding, Suppressed.By.BASELINE, "", Optional.empty()));
      } else {
        open.add(finding);
      }
    }
    return new Sorted(open, accepted);
  }

  /**
   * The entries for which there is no finding.
   *
   * @param found everything that was found
   * @param scanned whether a scan would have found what an entry stands for
   */
  public List<KnownFinding> gone(
      List<Finding> found, Recogniser recogniser, Predicate<KnownFinding> scanned) {
    Map<Key, Integer> left = counts(found.stream().map(recogniser::entry).toList());
    return entries.stream().filter(scanned).filter(entry -> !takeOne(left, Key.of(entry))).toList();
  }

  private static Map<Key, Integer> counts(List<KnownFinding> entries) {
    Map<Key, Integer> counts = new HashMap<>();
    entries.forEach(entry -> counts.merge(Key.of(entry), 1, Integer::sum));
    return counts;
  }

  private static boolean takeOne(Map<Key, Integer> left, Key key) {
    int count = left.getOrDefault(key, 0);
    left.put(key, count - 1);
    return count > 0;
  }

  /** The text of a baseline's file. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.setHtmlSafe(false);
      json.beginObject().name("version").value(VERSION).name("findings").beginArray();
      for (KnownFinding entry : entries) {
        json.beginObject();
        json.name("rule").value(entry.rule()).name("path").value(entry.path());
        json.name("fingerprint").value(entry.fingerprint());
        json.name("message").value(entry.message());
        json.endObject();
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /**
   * Reads a baseline's file.
   *
   * @param path how to call the file in a complaint
   * @throws InvalidFileException when the text is no baseline
   */
  public static Baseline read(String path, String text) throws InvalidFileException {
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      return read(path, json);
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
      throw new InvalidFileException(place(path, e), "is not a baseline of cors-lint");
    } catch (IOException e) {
      throw new InvalidFileException(
          Location.startOf(path), "is not a baseline of cors-lint: it ends too early");
    }
  }

  private static Baseline read(String path, JsonReader json)
      throws IOException, InvalidFileException {
    List<KnownFinding> entries = new ArrayList<>();
    int version = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "version" -> version = json.nextInt();
        case "findings" -> entries(json, entries);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (version != VERSION) {
      throw new InvalidFileException(
          Location.startOf(path),
          "is a baseline of version " + version + ", but this cors-lint reads version " + VERSION);
    }
    return new Baseline(entries);
  }

  private static void entries(JsonReader json, List<KnownFinding> entries) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      Map<String, String> members = new HashMap<>();
      json.beginObject();
      while (json.hasNext()) {
        members.put(json.nextName(), json.nextString());
      }
      json.endObject();
      entries.add(
          new KnownFinding(
              members.getOrDefault("rule", ""),
              members.getOrDefault("path", ""),
              members.getOrDefault("fingerprint", ""),
              members.getOrDefault("message", "")));
    }
    json.endArray();
  }

  private static Location place(String path, Exception e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    if (!line.find()) {
      return Location.startOf(path);
    }
    int number = Integer.parseInt(line.group(1));
    int column = Integer.parseInt(line.group(2));
    return new Location(path, number, column, number, column + 1);
  }
}
