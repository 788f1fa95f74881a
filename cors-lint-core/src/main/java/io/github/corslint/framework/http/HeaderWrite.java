package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.OriginCheck;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.Location;
import java.util.Optional;

/**
 * A header written to a response.
 *
 * @param response which response of the run
 * @param name the header, in lower case
 * @param value what is written
 * @param append whether earlier values stay
 * @param at where the value stands
 * @param owner the class and member that writes it
 * @param check the last check of the origin before that, if there was one
 */
public record HeaderWrite(
    int response,
    String name,
    Value value,
    boolean append,
    Location at,
    String owner,
    Optional<OriginCheck> check) {

  /** What a call writes to the response of the code that makes it. */
  static HeaderWrite by(CallSite site, String name, Value value, boolean append, Location at) {
    Run run = site.run();
    return new HeaderWrite(run.scope(), name, value, append, at, site.owner(), run.check());
  }
}
