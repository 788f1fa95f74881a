package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Origins.Entry;
import io.github.corslint.model.Origins.EntryKind;
import io.github.corslint.model.Origins.Star;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The state of a {@code CorsConfiguration}, and what it means in the Spring version at hand.
 * Behaviour observed on 4.2 to 7.0: {@code *} with credentials is echoed before 5.3 and refused
 * with an exception since; items are compared whole, without case, and since 5.3 without a trailing
 * slash.
 */
public final class SpringPolicy {

  private static final List<String> DEFAULT_METHODS = List.of("GET", "HEAD", "POST");

  /** What a configuration allows that says nothing of methods. */
  private static final List<Object> SILENT_METHODS = List.of("GET", "HEAD");

  private final Versions.Spring version;
  private final OriginList origins;
  private final OriginList patterns;
  private final OriginList methods;
  private final OriginList allowedHeaders;
  private final OriginList exposedHeaders;
  private Setting<Boolean> credentials = Setting.unset();
  private boolean boxed;
  private Optional<Answer> refusal = Optional.empty();
  private Setting<Boolean> privateNetwork = Setting.unset();
  private Setting<Long> maxAge = Setting.unset();
  private Optional<Step> registered = Optional.empty();

  /** An empty policy of one version of Spring, which a place stands for. */
  public SpringPolicy(Versions.Spring version, Location at) {
    this(
        version,
        new OriginList(at),
        new OriginList(at),
        new OriginList(at),
        new OriginList(at),
        new OriginList(at));
  }

  private SpringPolicy(
      Versions.Spring version,
      OriginList origins,
      OriginList patterns,
      OriginList methods,
      OriginList allowedHeaders,
      OriginList exposedHeaders) {
    this.version = version;
    this.origins = origins;
    this.patterns = patterns;
    this.methods = methods;
    this.allowedHeaders = allowedHeaders;
    this.exposedHeaders = exposedHeaders;
  }

  /** The version whose rules hold. */
  public Versions.Spring version() {
    return version;
  }

  /** What {@code allowedOrigins} holds. */
  public OriginList origins() {
    return origins;
  }

  /** What {@code allowedOriginPatterns} holds. */
  public OriginList patterns() {
    return patterns;
  }

  /** What {@code allowedMethods} holds. */
  public OriginList methods() {
    return methods;
  }

  /** What {@code allowedHeaders} holds. */
  public OriginList allowedHeaders() {
    return allowedHeaders;
  }

  /** What {@code exposedHeaders} holds. */
  public OriginList exposedHeaders() {
    return exposedHeaders;
  }

  Setting<Boolean> credentials() {
    return credentials;
  }

  void addOrigin(Value value, CallSite site) {
    origins.add(value, site, version);
  }

  /** The star that defaults put there yields to a pattern, one that was written does not. */
  void addPattern(Value value, CallSite site) {
    yieldDefaultStar();
    patterns.add(value, site, version);
  }

  /** Replaces the patterns by what code sets. */
  public void setPatterns(Value value, CallSite site) {
    patterns.set(value, site, version);
    if (!patterns.isNull()) {
      yieldDefaultStar();
    }
  }

  /** Takes away the star that defaults put there, as setting a pattern does. */
  void yieldDefaultStar() {
    if (origins.isDefault()) {
      origins.clear();
    }
  }

  /** Says whether credentials are allowed. */
  public void setCredentials(Value value, Location at) {
    credentials = bool(value, at);
    boxed = credentials.is(Boolean.TRUE::equals) && isUnusual(value);
  }

  /** Whether this is what {@code new Boolean(true)} makes, which {@code ==} tells apart. */
  private static boolean isUnusual(Value value) {
    Object usual = true;
    return value.raw() instanceof Boolean && value.raw() != usual;
  }

  /** Says whether pages on the internet may reach a private network. */
  public void setPrivateNetwork(Value value, Location at) {
    privateNetwork = bool(value, at);
  }

  /** Says for how long preflights may be remembered. */
  public void setMaxAge(Value value, Location at) {
    Object raw = value.raw();
    if (raw instanceof Number seconds) {
      maxAge = new Setting.Is<>(seconds.longValue(), at);
    } else if (raw instanceof java.time.Duration duration) {
      maxAge = new Setting.Is<>(duration.toSeconds(), at);
    }
  }

  private static Setting<Boolean> bool(Value value, Location at) {
    if (value instanceof Known known) {
      if (known.java() instanceof Boolean b) {
        return new Setting.Is<>(b, at);
      }
      if (known.java() instanceof String text) {
        return text.isEmpty() ? Setting.unset() : new Setting.Is<>(Boolean.parseBoolean(text), at);
      }
      return Setting.unset();
    }
    return new Setting.Unknown<>(value instanceof Unknown u ? u.reason() : "not a constant", at);
  }

  /** Where code makes use of it, when it is written in a configuration file. */
  public void registerAt(Step step) {
    registered = Optional.of(step);
  }

  /** What {@code applyPermitDefaultValues} does: fills only what was never set. */
  public void applyPermitDefaults(Location at) {
    if (patterns.isNull()) {
      origins.applyDefault(List.of("*"), at);
    }
    methods.applyDefault(DEFAULT_METHODS, at);
    allowedHeaders.applyDefault(List.of("*"), at);
    boolean grantsCredentials =
        !version.isAtLeast(4, 3, 24) || (version.major() == 5 && !version.isAtLeast(5, 0, 2));
    if (grantsCredentials && credentials instanceof Setting.Unset) {
      credentials = new Setting.Is<>(true, at);
    }
  }

  /**
   * This configuration with another one's values on top, as {@code CorsConfiguration.combine} makes
   * it: lists add up, single values replace, and neither of the two changes.
   */
  public SpringPolicy combinedWith(SpringPolicy other) {
    boolean starYields = version.isAtLeast(4, 3) && !version.isAtLeast(5, 0, 2);
    OriginList bothPatterns = OriginList.combined(patterns, other.patterns, false);
    OriginList bothOrigins = OriginList.combined(origins, other.origins, starYields);
    if (bothOrigins.isDefault() && !bothPatterns.items().isEmpty()) {
      bothOrigins.clear();
    }
    SpringPolicy both =
        new SpringPolicy(
            version,
            bothOrigins,
            bothPatterns,
            OriginList.combined(methods, other.methods, starYields),
            OriginList.combined(allowedHeaders, other.allowedHeaders, starYields),
            OriginList.combined(exposedHeaders, other.exposedHeaders, starYields));
    SpringPolicy decisive = other.credentials instanceof Setting.Unset ? this : other;
    both.credentials = decisive.credentials;
    both.boxed = decisive.boxed;
    both.refusal = other.refusal.or(() -> refusal);
    both.maxAge = other.maxAge instanceof Setting.Unset ? maxAge : other.maxAge;
    both.privateNetwork =
        other.privateNetwork instanceof Setting.Unset ? privateNetwork : other.privateNetwork;
    both.registered = registered.or(() -> other.registered);
    return both;
  }

  /**
   * Whether a method of a handler is allowed; without one, requests from elsewhere are answered
   * with 403, preflights or not.
   */
  public boolean allowsMethodOf(Handler handler) {
    List<Object> allowed = methods.isNull() ? SILENT_METHODS : methods.items();
    boolean isOpen = allowed.stream().anyMatch(m -> !(m instanceof String) || m.equals("*"));
    return isOpen
        || handler.methods().known().isEmpty()
        || handler.methods().known().get().stream()
            .anyMatch(m -> allowed.contains(m) || (m.equals("GET") && allowed.contains("HEAD")));
  }

  /** Leaves who gets in to code that has been asked about the origin at hand. */
  void decidedBy(Value answer, Location at) {
    patterns.clear();
    origins.clear();
    origins.addAt(answer, at, version);
  }

  /** The application does not start with this. */
  public void refuse(String reason, Location at) {
    refusal =
        Optional.of(
            new Answer.Broken(
                Answer.Fault.INVALID_CONFIGURATION, reason, at, List.of(), List.of()));
  }

  /** What browsers are told by it. */
  public CorsPolicy policy(String surface, Location at, Scope scope) {
    Origins declared = new Origins.Declared(entries(), credentials, star(), at, true);
    return new CorsPolicy(
        surface,
        at,
        refusal.<Origins>map(r -> new Origins.Computed(o -> r, List::of)).orElse(declared),
        credentials,
        list(methods),
        list(allowedHeaders),
        list(exposedHeaders),
        maxAge,
        privateNetwork,
        scope);
  }

  /** The policy of handshakes, which carry cookies whatever anybody sets. */
  public CorsPolicy handshake(String surface, Location at, Scope scope, boolean sockJs) {
    Star star = sockJs ? star() : new Star(Star.Reply.ECHO, Star.Reply.ECHO, "");
    return CorsPolicy.of(
        surface, at, new Origins.Declared(entries(), credentials, star, at, true), scope);
  }

  private Star star() {
    if (privateNetwork.is(Boolean.TRUE::equals)) {
      return new Star(
          Star.Reply.FAILS,
          Star.Reply.FAILS,
          version.explained() + " throws an exception when * meets private network access");
    }
    if (boxed) {
      return new Star(
          Star.Reply.STAR,
          Star.Reply.STAR,
          "Spring compares with Boolean.TRUE itself, sends * beside credentials, and browsers"
              + " reject that");
    }
    return version.isAtLeast(5, 3)
        ? new Star(
            Star.Reply.STAR,
            Star.Reply.FAILS,
            version.explained() + " throws an exception when * meets credentials")
        : new Star(
            Star.Reply.STAR,
            Star.Reply.ECHO,
            version.explained() + " echoes every origin beside credentials");
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Object item : new LinkedHashSet<>(origins.items())) {
      entries.add(item instanceof String text ? exact(text, origins) : unknown(item, origins));
    }
    for (Object item : new LinkedHashSet<>(patterns.items())) {
      entries.add(item instanceof String text ? pattern(text, patterns) : unknown(item, patterns));
    }
    return entries;
  }

  private Entry entry(
      String text, EntryKind kind, Predicate<String> admits, OriginList list, String note) {
    Optional<Step> beside = list.configuredAt(text).or(() -> registered);
    return new Entry(text, kind, admits, list.placeOf(text), beside, note);
  }

  private static Entry unknown(Object item, OriginList list) {
    String reason = item instanceof Unknown u ? u.reason() : "a value that is not text";
    return new Entry(reason, EntryKind.UNKNOWN, o -> false, list.placeOf(item));
  }

  private Entry exact(String text, OriginList list) {
    if (text.equals("*")) {
      String note = origins.isSplit(text) ? version.explained() + " splits lists at commas" : "";
      return entry(text, EntryKind.STAR, o -> true, list, note);
    }
    String trimmed = trim(text);
    return entry(text, EntryKind.EXACT, o -> trimmed.equalsIgnoreCase(trim(o)), list, note(text));
  }

  /** What later versions make of an item that matches nothing in this one. */
  private String note(String text) {
    if (text.contains(",") && !version.isAtLeast(6, 0)) {
      return version.explained() + " does not split it as 6.0 does";
    }
    return text.endsWith("/") && !version.isAtLeast(5, 3)
        ? version.explained() + " compares the slash, which 5.3 leaves out"
        : "";
  }

  private Entry pattern(String text, OriginList list) {
    Predicate<String> pattern = OriginPattern.of(trim(text));
    return entry(text, EntryKind.PATTERN, o -> pattern.test(trim(o)), list, "");
  }

  private String trim(String text) {
    return version.isAtLeast(5, 3) && text.endsWith("/")
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private static Setting<List<String>> list(OriginList list) {
    if (list.isNull() || list.isDefault()) {
      return Setting.unset();
    }
    Optional<Object> strange =
        list.items().stream().filter(i -> !(i instanceof String)).findFirst();
    return strange.isPresent()
        ? new Setting.Unknown<>("not a constant", list.at())
        : new Setting.Is<>(list.items().stream().map(String.class::cast).toList(), list.at());
  }
}
