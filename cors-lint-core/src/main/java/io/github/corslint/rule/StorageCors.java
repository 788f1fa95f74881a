package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every website may use a bucket of an object store. */
public final class StorageCors implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS106", "storage-cors", "every website may use a bucket of object storage", 942, 3.1);

  private static final String HELP =
      "list the origins of the pages that load from the bucket or upload to it";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isOptional() {
    return true;
  }

  @Override
  public boolean concerns(CorsPolicy policy) {
    return policy.scope().transport() == Scope.Transport.STORAGE;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!concerns(probe.policy())) {
      return Stream.empty();
    }
    List<String> writes =
        probe.policy().methods().known().orElse(List.of()).stream()
            .filter(method -> !READING.contains(method))
            .toList();
    return Admission.ofAnybody(probe).map(a -> finding(a, writes));
  }

  private static Finding finding(Admission a, List<String> writes) {
    String use = writes.isEmpty() ? "" : ", and may send " + String.join(", ", writes);
    return a.finding(
        INFO,
        writes.isEmpty() ? Severity.NOTE : Severity.WARNING,
        Exposure.PUBLIC,
        "pages of every website, such as "
            + a.witness().origin()
            + ", can read what the bucket answers them"
            + use,
        "the bucket's rule lets every origin in; what it answers hangs on signatures and on what is"
            + " public",
        HELP);
  }
}
