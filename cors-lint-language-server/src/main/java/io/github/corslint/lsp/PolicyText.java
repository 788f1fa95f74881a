package io.github.corslint.lsp;

import io.github.corslint.attack.Probe;
import io.github.corslint.attack.Prober;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Setting;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A policy in words: who gets in, and what they may do. */
final class PolicyText {

  private static final int FEW = 2;
  private static final int SEVERAL = 8;

  private final CorsPolicy policy;
  private final Probe probe;

  private PolicyText(CorsPolicy policy, Probe probe) {
    this.policy = policy;
    this.probe = probe;
  }

  /** Asks a policy about its origins; takes as long as judging it does. */
  static PolicyText of(CorsPolicy policy) {
    return new PolicyText(policy, Prober.probe(policy));
  }

  /** A few words, such as {@code public *} or {@code https://app.example.com with cookies}. */
  String summary() {
    Optional<Answer.Admitted> everybody = everybody();
    if (everybody.isPresent()) {
      String who = everybody.get().isStar() ? "public *" : "every website";
      return who + cookies(everybody.get().credentials());
    }
    List<String> named = letIn();
    if (!named.isEmpty()) {
      String more = named.size() > FEW ? " and " + (named.size() - FEW) + " more" : "";
      return String.join(", ", named.subList(0, Math.min(FEW, named.size())))
          + more
          + cookies(sendsCookies());
    }
    return openQuestion().map(reason -> "not known: " + reason).orElse("no other website");
  }

  /** The policy as Markdown. */
  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("**CORS policy**: " + policy.surface());
    lines.add("");
    lines.add("| | |");
    lines.add("|---|---|");
    lines.add(row("lets in", whoGetsIn()));
    lines.add(row("cookies", sendsCookies() ? "yes" : "no"));
    setting("methods", policy.methods(), list -> String.join(", ", list), lines);
    setting("request headers", policy.allowedHeaders(), list -> String.join(", ", list), lines);
    setting("exposed headers", policy.exposedHeaders(), list -> String.join(", ", list), lines);
    setting("preflight cached", policy.maxAge(), seconds -> seconds + " s", lines);
    if (!policy.scope().paths().isEmpty()) {
      lines.add(row("paths", String.join(", ", policy.scope().paths())));
    }
    if (!policy.scope().profile().isEmpty()) {
      lines.add(row("profile", policy.scope().profile()));
    }
    List<String> strangers = strangers();
    if (!strangers.isEmpty()) {
      lines.add("");
      lines.add("Strangers that get in:");
      strangers.forEach(line -> lines.add("- " + line));
    }
    return String.join("\n", lines);
  }

  private String whoGetsIn() {
    if (everybody().isPresent()) {
      return "every website" + (everybody().get().isStar() ? " (`*`)" : "");
    }
    List<String> named = letIn();
    if (named.isEmpty()) {
      return openQuestion().map(reason -> "not known: " + reason).orElse("no other website");
    }
    return String.join(", ", named.stream().limit(SEVERAL).map(o -> "`" + o + "`").toList())
        + (named.size() > SEVERAL ? " and " + (named.size() - SEVERAL) + " more" : "");
  }

  /** The strings of the source that let somebody in: origins that do, and patterns. */
  private List<String> letIn() {
    return policy.origins().trusted().stream()
        .filter(this::letsIn)
        .map(TrustedOrigin::text)
        .distinct()
        .toList();
  }

  private boolean letsIn(TrustedOrigin trusted) {
    return trusted.kind() == TrustedOrigin.Kind.PATTERN
        || trusted.kind() == TrustedOrigin.Kind.REGEX
        || policy.answer(trusted.text()) instanceof Answer.Admitted;
  }

  private Optional<Answer.Admitted> everybody() {
    return probe.replies().stream()
        .filter(reply -> reply.witness().variant() == Variant.UNRELATED)
        .flatMap(reply -> reply.admitted().stream())
        .findFirst();
  }

  private List<String> strangers() {
    return probe.replies().stream()
        .filter(reply -> reply.witness().variant().isForeign())
        .flatMap(reply -> reply.admitted().stream().map(answer -> stranger(reply, answer)))
        .limit(SEVERAL)
        .toList();
  }

  private static String stranger(Probe.Reply reply, Answer.Admitted answer) {
    return "`"
        + reply.witness().origin()
        + "`, "
        + reply.witness().variant().phrase()
        + cookies(answer.credentials());
  }

  private boolean sendsCookies() {
    Stream<Answer> trusted = policy.origins().trusted().stream().map(t -> policy.answer(t.text()));
    return Stream.concat(probe.replies().stream().map(Probe.Reply::answer), trusted)
        .anyMatch(a -> a instanceof Answer.Admitted admitted && admitted.credentials());
  }

  private Optional<String> openQuestion() {
    for (Probe.Reply reply : probe.replies()) {
      if (reply.answer() instanceof Answer.Undecidable open) {
        return Optional.of(open.reason());
      }
      if (reply.answer() instanceof Answer.Broken broken) {
        return Optional.of(broken.reason());
      }
    }
    return Optional.empty();
  }

  private static String cookies(boolean sent) {
    return sent ? " with cookies" : "";
  }

  private static <T> void setting(
      String name, Setting<T> setting, Function<T, String> text, List<String> lines) {
    if (setting instanceof Setting.Is<T> is) {
      lines.add(row(name, text.apply(is.value()).replace("<requested>", "whatever is asked for")));
    } else if (setting instanceof Setting.Unknown<T> unknown) {
      lines.add(row(name, "not known: " + unknown.why()));
    }
  }

  private static String row(String name, String value) {
    return "| " + name + " | " + value.replace("|", "\\|").replace("\n", " ") + " |";
  }
}
