package io.github.corslint.model;

import java.util.ArrayList;
import java.util.List;

/** What a policy tells a browser about one origin. The order of the kinds is the order of harm. */
public sealed interface Answer {

  /**
   * How bad this answer is for the site: higher is worse. Used to keep the worst of several paths.
   */
  int harm();

  /** The origin is not let in. */
  record Refused() implements Answer {
    @Override
    public int harm() {
      return 0;
    }
  }

  /**
   * The origin is not let in here, but preflights pass a guard that would have refused them.
   *
   * @param at where they are let through by hand
   */
  record PreflightOpened(Location at) implements Answer {
    @Override
    public int harm() {
      return 0;
    }
  }

  /**
   * Whether the origin gets in cannot be told from the source.
   *
   * @param reason what is not known, as a phrase
   * @param at where the value that cannot be known is used
   * @param reflected whether the answer, if there is one, is the request's own origin
   * @param trace the way there
   */
  record Undecidable(String reason, Location at, boolean reflected, List<Step> trace)
      implements Answer {
    public Undecidable {
      trace = List.copyOf(trace);
    }

    @Override
    public int harm() {
      return reflected ? 2 : 1;
    }
  }

  /**
   * The application fails on this request, or browsers reject its answer.
   *
   * @param fault what goes wrong
   * @param reason what happens, as a phrase
   * @param at the place to blame
   * @param related other places that take part
   * @param trace the way there
   */
  record Broken(Fault fault, String reason, Location at, List<Step> related, List<Step> trace)
      implements Answer {
    public Broken {
      related = List.copyOf(related);
      trace = List.copyOf(trace);
    }

    /** What browsers make of {@code *} beside credentials. */
    public static Broken starWithCredentials(Admitted star) {
      return new Broken(
          Fault.STAR_WITH_CREDENTIALS,
          "browsers refuse * for requests with credentials, so the pages that this is meant for fail",
          star.at(),
          star.related(),
          star.trace());
    }

    /** The same answer with one more place that takes part. */
    public Broken beside(Step step) {
      List<Step> steps = new ArrayList<>(related);
      steps.add(step);
      return new Broken(fault, reason, at, steps, trace);
    }

    @Override
    public int harm() {
      return 3;
    }
  }

  /**
   * The origin is let in.
   *
   * @param echoed the value of {@code Access-Control-Allow-Origin}: {@code *}, {@code null} or the
   *     origin
   * @param credentials whether {@code Access-Control-Allow-Credentials: true} goes with it
   * @param at where the value was written
   * @param related other places that take part, such as the credentials line
   * @param check the last check of the origin on the way, as source text; empty when there was none
   * @param checkAt where that check stands; {@code at} when there was none
   * @param varied whether the answer says {@code Vary: Origin}, or no cache keeps it
   * @param trace the way there
   */
  record Admitted(
      String echoed,
      boolean credentials,
      Location at,
      List<Step> related,
      String check,
      Location checkAt,
      boolean varied,
      List<Step> trace)
      implements Answer {
    public Admitted {
      related = List.copyOf(related);
      trace = List.copyOf(trace);
    }

    /** The same answer with one more place that takes part. */
    public Admitted beside(Step step) {
      List<Step> steps = new ArrayList<>(related);
      steps.add(step);
      return new Admitted(echoed, credentials, at, steps, check, checkAt, varied, trace);
    }

    /** The same answer with cookies, as the step says. */
    public Admitted withCredentials(Step step) {
      Admitted beside = beside(step);
      return new Admitted(echoed, true, at, beside.related(), check, checkAt, varied, trace);
    }

    /** The same answer, which no cache keeps. */
    public Admitted uncached() {
      return new Admitted(echoed, credentials, at, related, check, checkAt, true, trace);
    }

    /** The same answer, which hangs on a check of the origin unless one is known already. */
    public Admitted behind(String text, Location place) {
      return check.isEmpty()
          ? new Admitted(echoed, credentials, at, related, text, place, varied, trace)
          : this;
    }

    /** Whether the answer is {@code *} for everybody. */
    public boolean isStar() {
      return echoed.equals("*");
    }

    /** What a browser lets the origin do with this answer, by the Fetch standard's CORS check. */
    public Exposure exposure() {
      if (credentials) {
        return Exposure.CREDENTIALED;
      }
      return isStar() ? Exposure.PUBLIC : Exposure.REFLECTED;
    }

    @Override
    public int harm() {
      return credentials ? 6 : isStar() ? 5 : 4;
    }
  }

  /** Why an answer does not work. */
  enum Fault {
    /** {@code *} stands beside credentials: the framework throws or the browser refuses. */
    STAR_WITH_CREDENTIALS,
    /** More than one {@code Access-Control-Allow-Origin}. */
    CONFLICTING_HEADERS,
    /** The value of {@code Access-Control-Allow-Origin} can equal no origin. */
    MALFORMED_VALUE,
    /** Preflights are refused before the configuration is asked. */
    PREFLIGHT_REFUSED,
    /** The application refuses to start or every request fails for another reason. */
    INVALID_CONFIGURATION
  }
}
