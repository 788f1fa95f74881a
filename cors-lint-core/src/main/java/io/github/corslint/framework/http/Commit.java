package io.github.corslint.framework.http;

import io.github.corslint.interpret.Run;

/**
 * The end of what can be said in the headers of a response: "Headers set after the response is
 * committed will be ignored by the servlet container" (Jakarta Servlet 6.0, 5.2).
 *
 * @param response which response of the run
 */
record Commit(int response) {

  /** Whether the response of the code that runs is complete. */
  static boolean isOver(Run run) {
    return run.effects(Commit.class).contains(new Commit(run.scope()));
  }
}
