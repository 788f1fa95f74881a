package io.github.corslint.interpret;

/**
 * How far the paths of code are followed together for one origin, in evaluated nodes: further after
 * each path that shows something new.
 */
final class Horizon {

  private static final long SINCE_NEWS = 40_000;

  /** The same for news within what earlier origins took to show theirs. */
  private static final long SINCE_KNOWN_NEWS = 10_000;

  private final long most;
  private final long known;
  private long end;
  private long lastNews;

  /**
   * The horizon of one origin.
   *
   * @param most how far paths are followed at most
   * @param inVain how far they are followed while none has shown anything
   * @param known how far they were followed for earlier origins until the last news; 0 for none
   */
  Horizon(long most, long inVain, long known) {
    this.most = most;
    this.end = inVain;
    this.known = known;
  }

  /** How much is left after what was spent. */
  long left(long spent) {
    return end - spent;
  }

  /** How far the last news was. */
  long lastNews() {
    return lastNews;
  }

  /** A path that showed something new ended here. */
  void noteNews(long spent) {
    lastNews = spent;
    boolean isAsBefore = known > 0 && spent <= known + SINCE_KNOWN_NEWS;
    long enough = isAsBefore ? Math.max(spent, known) + SINCE_KNOWN_NEWS : spent + SINCE_NEWS;
    end = Math.min(most, Math.max(end, enough));
  }
}
