package io.github.corslint.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small application in source.
 *
 * @param host the host that runs it
 * @param name its name
 * @param folder where it is
 * @param files its files, sorted
 * @param wants what it says about itself
 * @param requests what to ask of it
 * @param strings every string in it that is not in a comment
 * @param lacking the setting without which it does not start, and which it leaves to the place
 *     where it runs; empty for all that start
 * @param profile the profile of its configuration files to run it on; empty for none
 */
record Fixture(
    String host,
    String name,
    Path folder,
    List<Path> files,
    List<Want> wants,
    List<Request> requests,
    List<String> strings,
    Optional<String> lacking,
    Optional<String> profile) {

  private static final Pattern LACKING = Pattern.compile("does not start without ([\\w.-]+)");

  private static final Pattern PROFILE = Pattern.compile("(?://|#) profile: (\\S+)");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Reads what a folder holds, of its comments those that concern a host. */
  static Fixture read(String host, Path folder) throws IOException {
    List<Path> files = filesIn(folder);
    List<Want> wants = new ArrayList<>();
    List<String> strings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      Want.in(folder.relativize(file).toString(), lines).stream()
          .filter(w -> w.concerns(host))
          .forEach(wants::add);
      strings.addAll(stringsOf(file, lines));
      text.append(String.join("\n", lines)).append('\n');
    }
    return new Fixture(
        host,
        folder.getFileName().toString(),
        folder,
        files,
        wants,
        Request.namedIn(text.toString()),
        strings,
        LACKING.matcher(text).results().map(r -> r.group(1)).findFirst(),
        PROFILE.matcher(text).results().map(r -> r.group(1)).findFirst());
  }

  private static List<String> stringsOf(Path file, List<String> lines) {
    String name = file.getFileName().toString();
    if (name.equals("pom.xml")) {
      return List.of();
    }
    boolean java = name.endsWith(".java");
    List<String> strings = new ArrayList<>();
    for (String line : lines) {
      String code = line.replaceFirst("(^|\\s)(//|# want|<!-- want|\\*( |$)).*", "");
      strings.addAll(
          java
              ? literals(code)
              : List.of(code.replaceFirst("^\\s*[\\w.-]+\\s*[:=]", "").split("[<>,\"'\\s]+")));
    }
    return strings;
  }

  private static List<String> literals(String code) {
    List<String> found = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(code);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The strings that stand on one line. */
  List<String> stringsAt(Want want) {
    return want.file().endsWith(".java")
        ? literals(want.text().replaceFirst("\\s// want.*", ""))
        : List.of(want.text().split("[=<>:'\"\\s]+"));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  List<Path> sources() {
    return files.stream().filter(f -> f.toString().endsWith(".java")).toList();
  }

  List<Path> resources() {
    return files.stream()
        .filter(f -> !f.toString().endsWith(".java") && !f.endsWith("pom.xml"))
        .toList();
  }

  @Override
  public String toString() {
    return host + "/" + name;
  }
}
