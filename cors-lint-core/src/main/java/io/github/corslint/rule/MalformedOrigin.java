package io.github.corslint.rule;

import io.github.corslint.attack.MeantOrigins;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Origins;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.TrustedOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A trusted entry can never equal what a browser sends. */
public final class MalformedOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS302", "malformed-origin", "an entry matches no origin that browsers send", 346, 2.0);

  private static final String STRANGER = "https://evil.test";

  private static final String HELP =
      "write each origin by itself, as browsers send it: https://app.example.com";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Stream<Finding> value =
        Faults.of(
            probe,
            Answer.Fault.MALFORMED_VALUE,
            INFO,
            "browsers reject this answer: its Access-Control-Allow-Origin is no origin",
            HELP);
    return probe.policy().origins() instanceof Origins.Declared declared
        ? Stream.concat(value, dead(declared, probe))
        : value;
  }

  private static Stream<Finding> dead(Origins.Declared declared, Probe probe) {
    return declared.entries().stream()
        .flatMap(
            entry ->
                Malformation.of(entry).stream()
                    .filter(why -> refusesWhatWasMeant(entry, probe.policy()))
                    .filter(why -> !admitsStrangers(entry, probe))
                    .map(why -> finding(entry, why, declared)));
  }

  /** What lets in origins that it was not meant for is worse than dead, and another rule's. */
  private static boolean admitsStrangers(Origins.Entry entry, Probe probe) {
    return probe.replies().stream()
        .filter(reply -> reply.answer() instanceof Answer.Admitted)
        .filter(reply -> reply.witness().variant().isForeign())
        .anyMatch(reply -> entry.admits().test(reply.witness().origin()));
  }

  /** A pattern that lets in strangers is no dead one, whatever it was meant for. */
  private static boolean refusesWhatWasMeant(Origins.Entry entry, CorsPolicy policy) {
    if (entry.kind() == Origins.EntryKind.PATTERN && entry.admits().test(STRANGER)) {
      return false;
    }
    TrustedOrigin.Kind kind = TrustedOrigin.Kind.OPERAND;
    List<String> meant = MeantOrigins.by(new TrustedOrigin(entry.text(), kind, entry.at()));
    return !meant.isEmpty()
        && meant.stream().allMatch(o -> policy.answer(o) instanceof Answer.Refused);
  }

  private static Finding finding(Origins.Entry entry, String why, Origins.Declared declared) {
    boolean othersWork =
        declared.entries().stream().anyMatch(other -> Malformation.of(other).isEmpty());
    Exposure exposure = othersWork ? Exposure.HARDENING : Exposure.BROKEN;
    return new Finding(
        INFO,
        exposure.severity(),
        exposure,
        Optional.empty(),
        entry.at(),
        "no website gets in by the entry " + entry.text(),
        entry.note().isEmpty() ? why : why + ", and " + entry.note(),
        HELP,
        List.of(),
        List.of());
  }
}
