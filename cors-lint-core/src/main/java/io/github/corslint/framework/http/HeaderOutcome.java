package io.github.corslint.framework.http;

import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.OriginCheck;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The CORS headers of one response at the end of a path. */
public final class HeaderOutcome {

  private final int response;
  private final Map<String, List<HeaderWrite>> headers;
  private final Set<HeaderWrite> held;

  private HeaderOutcome(
      int response, Map<String, List<HeaderWrite>> headers, Set<HeaderWrite> held) {
    this.response = response;
    this.headers = headers;
    this.held = held;
  }

  /** The responses of a path that say who may read them. */
  public static List<HeaderOutcome> of(Path path) {
    return all(path).stream().filter(o -> !o.allowOrigin().isEmpty()).toList();
  }

  /** Where a path says that cookies may go along, whoever may read its response. */
  public static Optional<Location> credentialsOf(Path path) {
    return path.thrown()
        ? Optional.empty()
        : all(path).stream()
            .flatMap(o -> o.credentials().stream())
            .map(HeaderWrite::at)
            .findFirst();
  }

  private static List<HeaderOutcome> all(Path path) {
    Map<Integer, Map<String, List<HeaderWrite>>> responses = new LinkedHashMap<>();
    Set<HeaderWrite> sent = HeldHeaders.sent(path);
    for (HeaderWrite write : path.effects(HeaderWrite.class)) {
      if (sent.contains(write)) {
        continue;
      }
      Map<String, List<HeaderWrite>> headers =
          responses.computeIfAbsent(write.response(), r -> new LinkedHashMap<>());
      List<HeaderWrite> values = headers.computeIfAbsent(write.name(), n -> new ArrayList<>());
      if (!write.append()) {
        values.clear();
      }
      if (!isNothing(write.value())) {
        values.add(write);
      }
    }
    Set<HeaderWrite> held = HeldHeaders.all(path);
    return responses.entrySet().stream()
        .map(r -> new HeaderOutcome(r.getKey(), r.getValue(), held))
        .toList();
  }

  /** Which response of the path it is, as {@code Run.scope} numbers them. */
  public int response() {
    return response;
  }

  /**
   * Where a path replaces or removes what earlier code has written about who gets in; empty when it
   * leaves that, or looks at it.
   */
  public static Optional<Location> settlement(Path path) {
    List<HeaderWrite> writes =
        path.effects(HeaderWrite.class).stream()
            .filter(write -> write.name().equals(HeaderNames.ALLOW_ORIGIN))
            .toList();
    Set<HeaderWrite> held = HeldHeaders.all(path);
    boolean leaves =
        path.thrown()
            || path.limit().isPresent()
            || path.effects(HttpObject.Replaced.class).isEmpty()
            || looksBack(path)
            || writes.stream().anyMatch(write -> write.append() || held.contains(write));
    return leaves ? Optional.empty() : writes.stream().findFirst().map(HeaderWrite::at);
  }

  /** Whether a path looks at what earlier code has written about who gets in. */
  public static boolean looksBack(Path path) {
    return !path.effects(HttpObject.LookedBack.class).isEmpty();
  }

  private static boolean isNothing(Value value) {
    return value instanceof Known known && known.isNull();
  }

  private List<HeaderWrite> allowOrigin() {
    return headers.getOrDefault(HeaderNames.ALLOW_ORIGIN, List.of());
  }

  /** Where the values of {@code Access-Control-Allow-Origin} were written. */
  public Set<Location> sites() {
    Set<Location> sites = new LinkedHashSet<>();
    allowOrigin().forEach(w -> sites.add(w.at()));
    return sites;
  }

  /** Whether what is written at a place leaves values that are there. */
  public boolean isAdded(Location site) {
    return allowOrigin().stream().filter(w -> w.at().equals(site)).allMatch(HeaderWrite::append);
  }

  /** Whether it is written to an answer that the code hands back. */
  public boolean isHandedBack(Location site) {
    return allowOrigin().stream().filter(w -> w.at().equals(site)).anyMatch(held::contains);
  }

  /** Where the sender's free choice was read that the response names as its origin. */
  public Set<Location> choices() {
    Set<Location> places = new LinkedHashSet<>();
    for (HeaderWrite write : allowOrigin()) {
      if (write.value() instanceof Unknown unknown) {
        unknown.chosen().ifPresent(places::add);
      }
    }
    return places;
  }

  /** Whether it names an origin that is not known, or leaves open whether cookies may go along. */
  public boolean isOpen() {
    return Stream.of(HeaderNames.ALLOW_ORIGIN, HeaderNames.ALLOW_CREDENTIALS)
        .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
        .anyMatch(w -> w.value() instanceof Unknown);
  }

  /** The class and member that wrote it. */
  public String owner() {
    return allowOrigin().get(0).owner();
  }

  /** Whether the response of a path names this origin, which the request has. */
  public boolean echoes(String origin, Path path) {
    return answer(origin, path) instanceof Answer.Admitted admitted && !admitted.isStar();
  }

  /**
   * The one value of {@code Access-Control-Allow-Origin}, when it is a fixed text other than {@code
   * *}.
   */
  public Optional<String> constant() {
    return allowOrigin().size() == 1
        ? text(allowOrigin().get(0).value()).filter(t -> !t.equals("*"))
        : Optional.empty();
  }

  /** Whether cookies may go along, and where that is said. */
  public Setting<Boolean> credentialsSetting() {
    return credentials()
        .<Setting<Boolean>>map(c -> new Setting.Is<>(true, c.at()))
        .orElseGet(Setting::unset);
  }

  /** The items of a header that holds a list. */
  public Setting<List<String>> list(String name) {
    List<HeaderWrite> writes = headers.getOrDefault(name, List.of());
    List<String> items = new ArrayList<>();
    for (HeaderWrite write : writes) {
      Optional<String> text = text(write.value());
      if (text.isEmpty()) {
        return new Setting.Unknown<>("not a constant", write.at());
      }
      Arrays.stream(text.get().split(",")).map(String::strip).forEach(items::add);
    }
    return writes.isEmpty()
        ? Setting.unset()
        : new Setting.Is<>(List.copyOf(items), writes.get(0).at());
  }

  private static Optional<String> text(Value value) {
    if (!(value instanceof Known known) || known.java() == null) {
      return Optional.empty();
    }
    Object java = known.java();
    if (java instanceof Collection<?> collection) {
      return collection.stream().allMatch(String.class::isInstance)
          ? Optional.of(String.join(", ", collection.stream().map(String.class::cast).toList()))
          : Optional.empty();
    }
    return Optional.of(String.valueOf(java));
  }

  /** What the response tells a browser that sent this origin. */
  public Answer answer(String origin, Path path) {
    if (path.thrown()) {
      return new Answer.Refused();
    }
    List<HeaderWrite> writes = allowOrigin();
    if (writes.size() > 1) {
      return conflicting(writes, path);
    }
    HeaderWrite write = writes.get(0);
    if (write.value() instanceof Unknown unknown) {
      return unknown.isChosen()
          ? admit(origin, write, path)
          : new Answer.Undecidable(
              unknown.reason(), write.at(), unknown.fromOrigin(), path.trace());
    }
    String value = text(write.value()).orElse("");
    if (value.equals("*")) {
      return star(write, path);
    }
    if (value.equals(origin)) {
      return admit(origin, write, path);
    }
    return new Answer.Refused();
  }

  private static Answer conflicting(List<HeaderWrite> writes, Path path) {
    HeaderWrite last = writes.get(writes.size() - 1);
    List<Step> others =
        writes.subList(0, writes.size() - 1).stream()
            .map(w -> new Step(w.at(), "another value is added here"))
            .toList();
    return new Answer.Broken(
        Answer.Fault.CONFLICTING_HEADERS,
        "browsers reject a response with more than one Access-Control-Allow-Origin",
        last.at(),
        others,
        path.trace());
  }

  private Answer star(HeaderWrite write, Path path) {
    Answer.Admitted star = admit("*", write, path);
    return star.credentials() ? Answer.Broken.starWithCredentials(star) : star;
  }

  private Answer.Admitted admit(String echoed, HeaderWrite write, Path path) {
    Optional<HeaderWrite> credentials = credentials();
    Optional<OriginCheck> check =
        lastOf(write, credentials, path)
            .check()
            .or(() -> held.contains(write) ? path.check(write.response()) : Optional.empty());
    List<Step> related =
        credentials
            .map(c -> List.of(new Step(c.at(), "credentials are allowed here")))
            .orElse(List.of());
    return new Answer.Admitted(
        echoed,
        credentials.isPresent(),
        write.at(),
        related,
        check.map(OriginCheck::text).orElse(""),
        check.map(OriginCheck::shownAt).orElse(write.at()),
        varies(),
        withWrite(path, write, echoed));
  }

  /** The write that was made last of those that let cookies in. */
  private static HeaderWrite lastOf(
      HeaderWrite origin, Optional<HeaderWrite> credentials, Path path) {
    return path.effects(HeaderWrite.class).stream()
        .filter(w -> w.equals(origin) || credentials.filter(w::equals).isPresent())
        .reduce(origin, (earlier, later) -> later);
  }

  private static List<Step> withWrite(Path path, HeaderWrite write, String value) {
    List<Step> steps = new ArrayList<>(path.trace());
    steps.add(new Step(write.at(), "Access-Control-Allow-Origin: " + value + " is written"));
    return steps;
  }

  /** The write that says exactly {@code true}: the Fetch standard compares byte for byte. */
  private Optional<HeaderWrite> credentials() {
    List<HeaderWrite> writes = headers.getOrDefault(HeaderNames.ALLOW_CREDENTIALS, List.of());
    return writes.size() == 1 && text(writes.get(0).value()).filter("true"::equals).isPresent()
        ? Optional.of(writes.get(0))
        : Optional.empty();
  }

  private boolean varies() {
    return headers.getOrDefault(HeaderNames.VARY, List.of()).stream()
        .flatMap(w -> text(w.value()).stream())
        .anyMatch(t -> t.toLowerCase(Locale.ROOT).contains("origin") || t.equals("*"));
  }
}
