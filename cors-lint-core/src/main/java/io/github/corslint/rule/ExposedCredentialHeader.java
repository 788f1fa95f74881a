package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A response header that carries a secret is shown to scripts of other origins. */
public final class ExposedCredentialHeader implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS404",
          "exposed-credential-header",
          "a header with a secret is exposed to scripts",
          200,
          3.1);

  private static final String HELP =
      "take the header off the list; hand tokens out in a body that only the owner can ask for";

  private static final Set<String> SECRETS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "set-cookie",
          "x-access-token",
          "x-auth-token",
          "x-csrf-token",
          "x-xsrf-token");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!Hardening.letsIn(probe)) {
      return Stream.empty();
    }
    boolean foreign = Verdict.of(probe).leak().isForeign();
    List<String> exposed = probe.policy().exposedHeaders().known().orElse(List.of());
    return exposed.stream()
        .filter(name -> isSecret(name) || (foreign && name.equals("*")))
        .limit(1)
        .flatMap(
            name -> probe.policy().exposedHeaders().place().stream().map(at -> finding(name, at)));
  }

  private static boolean isSecret(String name) {
    return SECRETS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Finding finding(String name, Location at) {
    String header = name.equals("*") ? "every response header" : "the response header " + name;
    return Hardening.note(
        INFO,
        at,
        "scripts of every origin that is let in can read " + header,
        name.equalsIgnoreCase("set-cookie")
            ? "browsers never show Set-Cookie, so this only betrays a plan to pass sessions on"
            : "whoever gets a script into one of these origins can carry the secret away",
        HELP);
  }
}
