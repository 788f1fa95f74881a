package io.github.corslint.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who is let in: a function from the request's origin to what the browser is told. */
public sealed interface Origins {

  /** What the browser is told when it sends this origin. */
  Answer answer(String origin);

  /** The strings of the source that decide, from which attack origins are derived. */
  List<TrustedOrigin> trusted();

  /**
   * A list given to a framework, which does the comparing.
   *
   * @param entries what was listed, in order, after the framework's defaults
   * @param credentials whether cookies may go along
   * @param star what the framework does with {@code *}
   * @param at the place that stands for the whole list
   * @param varied whether the framework says {@code Vary: Origin}
   * @param fixed whether the framework has no setting for credentials
   */
  record Declared(
      List<Entry> entries,
      Setting<Boolean> credentials,
      Star star,
      Location at,
      boolean varied,
      boolean fixed)
      implements Origins {
    public Declared {
      entries = List.copyOf(entries);
    }

    /** A list of a framework that can be told whether cookies may go along. */
    public Declared(
        List<Entry> entries, Setting<Boolean> credentials, Star star, Location at, boolean varied) {
      this(entries, credentials, star, at, varied, false);
    }

    private static final String BY_DEFAULT =
        "credentials are allowed unless something forbids them";
    private static final String ALWAYS = "credentials are always allowed; no setting changes that";

    @Override
    public Answer answer(String origin) {
      boolean cookies = credentials.is(Boolean.TRUE::equals);
      Answer worst = new Answer.Refused();
      for (Entry entry : entries) {
        Answer answer = entry.answer(origin, cookies, this);
        if (answer.harm() > worst.harm()) {
          worst = answer;
        }
        if (answer instanceof Answer.Broken) {
          return answer;
        }
      }
      return worst;
    }

    /** The same list, with a note on each entry. */
    public Declared noted(String note) {
      List<Entry> noted =
          entries.stream()
              .map(e -> new Entry(e.text(), e.kind(), e.admits(), e.at(), e.beside(), note))
              .toList();
      return new Declared(noted, credentials, star, at, varied, fixed);
    }

    /** Whether everybody is let in because nobody said anything about origins. */
    public boolean isSilent() {
      return entries.size() == 1
          && entries.get(0).kind() == EntryKind.STAR
          && entries.get(0).text().isEmpty();
    }

    @Override
    public List<TrustedOrigin> trusted() {
      return entries.stream()
          .filter(e -> e.kind() != EntryKind.UNKNOWN)
          .map(e -> new TrustedOrigin(e.text(), e.kind().comparison(), e.at()))
          .toList();
    }

    private List<Step> credentialsStep(Entry entry) {
      return credentials
          .place()
          .map(
              at ->
                  fixed
                      ? ALWAYS
                      : at.equals(entry.at()) ? BY_DEFAULT : "credentials are allowed here")
          .map(text -> List.of(new Step(credentials.place().orElseThrow(), text)))
          .orElse(List.of());
    }

    private Answer star(Entry entry, String origin, boolean cookies) {
      if (!cookies) {
        return switch (star.withoutCredentials()) {
          case STAR -> admit(entry, "*", false);
          case ECHO -> admit(entry, origin, false);
          case FAILS -> broken(entry, Answer.Fault.INVALID_CONFIGURATION);
        };
      }
      return switch (star.withCredentials()) {
        case ECHO -> echo(entry, origin);
        case STAR, FAILS -> broken(entry, Answer.Fault.STAR_WITH_CREDENTIALS);
      };
    }

    private Answer broken(Entry entry, Answer.Fault fault) {
      return new Answer.Broken(
          fault, star.explanation(), entry.at(), credentialsStep(entry), List.of());
    }

    private Answer echo(Entry entry, String origin) {
      Answer.Admitted admitted = admit(entry, origin, true);
      return star.explanation().isEmpty()
          ? admitted
          : admitted.beside(new Step(entry.at(), star.explanation()));
    }

    private Answer.Admitted admit(Entry entry, String echoed, boolean cookies) {
      Answer.Admitted admitted =
          new Answer.Admitted(
              echoed,
              cookies,
              entry.at(),
              cookies ? credentialsStep(entry) : List.of(),
              "",
              entry.at(),
              varied,
              List.of());
      return entry.note().isEmpty()
          ? admitted
          : admitted.beside(new Step(entry.at(), entry.note()));
    }
  }

  /**
   * One item of a declared list.
   *
   * @param text the item as written, empty when nobody wrote it, or why it is unknown
   * @param kind how it is compared
   * @param admits whether an origin matches it
   * @param at where it is written
   * @param beside another place that takes part, such as the configuration file that says it
   * @param note what the framework's version has to do with that, as a phrase; empty when nothing
   */
  record Entry(
      String text,
      EntryKind kind,
      Predicate<String> admits,
      Location at,
      Optional<Step> beside,
      String note) {

    /** An item that stands for itself, and that all versions of the framework compare alike. */
    public Entry(String text, EntryKind kind, Predicate<String> admits, Location at) {
      this(text, kind, admits, at, Optional.empty(), "");
    }

    private Answer answer(String origin, boolean cookies, Declared list) {
      Answer answer = alone(origin, cookies, list);
      return beside.map(step -> beside(answer, step)).orElse(answer);
    }

    private static Answer beside(Answer answer, Step step) {
      if (answer instanceof Answer.Admitted admitted) {
        return admitted.beside(step);
      }
      return answer instanceof Answer.Broken broken ? broken.beside(step) : answer;
    }

    private Answer alone(String origin, boolean cookies, Declared list) {
      return switch (kind) {
        case STAR -> list.star(this, origin, cookies);
        case EXACT, PATTERN, REGEX ->
            admits.test(origin) ? list.admit(this, origin, cookies) : new Answer.Refused();
        case UNKNOWN -> new Answer.Undecidable(text, at, false, List.of());
      };
    }
  }

  /** How an item of a declared list is compared. */
  enum EntryKind {
    /** Everybody, by the framework's word for it. */
    STAR(TrustedOrigin.Kind.ANY),
    /** The whole origin. */
    EXACT(TrustedOrigin.Kind.EXACT),
    /** The framework's own wildcards. */
    PATTERN(TrustedOrigin.Kind.PATTERN),
    /** A regular expression. */
    REGEX(TrustedOrigin.Kind.REGEX),
    /** Cannot be evaluated. */
    UNKNOWN(TrustedOrigin.Kind.OPERAND);

    private final TrustedOrigin.Kind comparison;

    EntryKind(TrustedOrigin.Kind comparison) {
      this.comparison = comparison;
    }

    TrustedOrigin.Kind comparison() {
      return comparison;
    }
  }

  /**
   * What a framework does with its word for "every origin".
   *
   * @param withoutCredentials the reply when credentials are off
   * @param withCredentials the reply when credentials are on
   * @param explanation what happens with credentials, or why it fails, as a phrase
   */
  record Star(Reply withoutCredentials, Reply withCredentials, String explanation) {

    /** A reply to an origin that {@code *} lets in. */
    public enum Reply {
      /** {@code *} is sent. */
      STAR,
      /** The request's own origin is sent. */
      ECHO,
      /** The application fails. */
      FAILS
    }
  }

  /**
   * Code that decides for itself; asking it runs that code on the origin.
   *
   * @param function the code
   * @param met the strings that the code has compared origins with in the runs so far
   */
  record Computed(Function<String, Answer> function, Supplier<List<TrustedOrigin>> met)
      implements Origins {

    @Override
    public Answer answer(String origin) {
      return function.apply(origin);
    }

    @Override
    public List<TrustedOrigin> trusted() {
      return met.get();
    }
  }
}
