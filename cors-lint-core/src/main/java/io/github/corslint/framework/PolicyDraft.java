package io.github.corslint.framework;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Origins.Entry;
import io.github.corslint.model.Origins.EntryKind;
import io.github.corslint.model.Origins.Star;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what a framework is told about origins, and makes a policy of it. */
public final class PolicyDraft {

  /** Every origin is echoed, with credentials or without. */
  public static final Star ECHO = new Star(Star.Reply.ECHO, Star.Reply.ECHO, "");

  /** {@code *} without credentials, every origin echoed with them. */
  public static final Star STAR_OR_ECHO = new Star(Star.Reply.STAR, Star.Reply.ECHO, "");

  /** {@code *} with credentials and without. */
  public static final Star STAR_ALWAYS =
      new Star(Star.Reply.STAR, Star.Reply.STAR, "browsers refuse * for requests with credentials");

  private final String surface;
  private final Location at;
  private final Scope scope;
  private final List<Entry> entries = new ArrayList<>();
  private Setting<Boolean> credentials = Setting.unset();
  private Setting<List<String>> methods = Setting.unset();
  private Setting<List<String>> allowedHeaders = Setting.unset();
  private Setting<List<String>> exposedHeaders = Setting.unset();
  private boolean isFixed;
  private Star star = STAR_OR_ECHO;
  private boolean varied = true;
  private Optional<Answer.Broken> refusal = Optional.empty();

  /** A draft that lets nobody in. */
  public PolicyDraft(String surface, Location at, Scope scope) {
    this.surface = surface;
    this.at = at;
    this.scope = scope;
  }

  /** Everybody gets in, by this word or default. */
  public PolicyDraft everybody(Location place) {
    return add("*", EntryKind.STAR, o -> true, place);
  }

  /** Everybody gets in, because nobody says anything about origins. */
  public PolicyDraft silent() {
    return add("", EntryKind.STAR, o -> true, at);
  }

  /** An origin that is compared whole and with case. */
  public PolicyDraft exact(Item item) {
    return add(item, EntryKind.EXACT, t -> Optional.of(t::equals));
  }

  /** An origin that is compared whole and without case. */
  public PolicyDraft exactIgnoringCase(Item item) {
    return add(item, EntryKind.EXACT, t -> Optional.of(t::equalsIgnoreCase));
  }

  /** A regular expression. */
  public PolicyDraft regex(Item item, Expression expression) {
    return add(item, EntryKind.REGEX, expression);
  }

  /** A pattern of the framework's own. */
  public PolicyDraft pattern(Item item, Expression expression) {
    return add(item, EntryKind.PATTERN, expression);
  }

  /** How a text becomes a test of origins; empty when it is malformed. */
  public interface Expression {
    /** The test that a text stands for. */
    Optional<Predicate<String>> of(String text);
  }

  private PolicyDraft add(Item item, EntryKind kind, Expression expression) {
    Optional<Predicate<String>> test = item.text().flatMap(expression::of);
    if (test.isEmpty()) {
      String why = item.text().map(t -> t + " is not a pattern").orElse(item.why());
      return add(why, EntryKind.UNKNOWN, o -> false, item.at());
    }
    return add(item.text().orElse(""), kind, test.get(), item.at());
  }

  private PolicyDraft add(String text, EntryKind kind, Predicate<String> admits, Location place) {
    entries.add(new Entry(text, kind, admits, place));
    return this;
  }

  /** Whether cookies may go along. */
  public PolicyDraft credentials(Setting<Boolean> setting) {
    credentials = setting;
    return this;
  }

  /** Cookies go along by default unless a setting says otherwise. */
  public PolicyDraft credentialsUnlessOff(Setting<Boolean> setting) {
    return credentials(
        setting instanceof Setting.Unset<Boolean> ? new Setting.Is<>(true, at) : setting);
  }

  /** Cookies always go along; the framework has no setting for it. */
  public PolicyDraft alwaysWithCredentials() {
    isFixed = true;
    return credentials(new Setting.Is<>(true, at));
  }

  /** Allowed methods. */
  public PolicyDraft methods(Setting<List<String>> setting) {
    methods = setting;
    return this;
  }

  /** Allowed request headers. */
  public PolicyDraft allowedHeaders(Setting<List<String>> setting) {
    allowedHeaders = setting;
    return this;
  }

  /** Response headers that scripts may read. */
  public PolicyDraft exposedHeaders(Setting<List<String>> setting) {
    exposedHeaders = setting;
    return this;
  }

  /** What the framework does with its word for everybody. */
  public PolicyDraft star(Star behaviour) {
    star = behaviour;
    return this;
  }

  /** Whether the framework says {@code Vary: Origin}. */
  public PolicyDraft varied(boolean says) {
    varied = says;
    return this;
  }

  /** The framework does not start with what it is told at a place, and why, as a phrase. */
  public PolicyDraft refused(String why, Location place) {
    refusal =
        Optional.of(
            new Answer.Broken(
                Answer.Fault.INVALID_CONFIGURATION, why, place, List.of(), List.of()));
    return this;
  }

  private Origins origins() {
    return refusal
        .<Origins>map(broken -> new Origins.Computed(origin -> broken, List::of))
        .orElseGet(() -> new Origins.Declared(entries, credentials, star, at, varied, isFixed));
  }

  /** The policy. */
  public CorsPolicy policy() {
    return new CorsPolicy(
        surface,
        at,
        origins(),
        isFixed ? Setting.unset() : credentials,
        methods,
        allowedHeaders,
        exposedHeaders,
        Setting.unset(),
        Setting.unset(),
        scope);
  }
}
