package io.github.corslint.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProberTest {

  private static final Location AT = Location.startOf("A.java");

  @Test
  void asksEveryOriginOnceAndTheFixedOnesFirst() {
    List<String> asked = new ArrayList<>();
    Probe probe = Prober.probe(policy(asked, "https://app.example.com"));
    assertEquals(List.of("https://evil.test", "null", "http://evil.test"), asked.subList(0, 3));
    assertEquals(asked.stream().distinct().toList(), asked);
    assertTrue(asked.contains("https://app.example.com.evil.test"));
    assertEquals(asked, probe.replies().stream().map(r -> r.witness().origin()).toList());
  }

  @Test
  void neverAsksWithoutEnd() {
    List<String> asked = new ArrayList<>();
    String[] many =
        IntStream.range(0, 500).mapToObj(i -> "https://a.site" + i + ".com").toArray(String[]::new);
    Prober.probe(policy(asked, many));
    assertTrue(asked.size() <= 80, () -> asked.size() + " questions");
  }

  @Test
  void goesOnWhileTheCodeShowsNewStrings() {
    List<TrustedOrigin> met = new ArrayList<>();
    Origins origins =
        new Origins.Computed(
            origin -> {
              meet(met, "https://");
              if (origin.startsWith("https://")) {
                meet(met, "app.example.com");
              }
              if (origin.endsWith("app.example.com")) {
                meet(met, "https://late.example.org");
              }
              return new Answer.Refused();
            },
            () -> met);
    Probe probe = Prober.probe(CorsPolicy.of("response header", AT, origins, Scope.of("A.a")));
    assertTrue(
        probe.replies().stream()
            .anyMatch(r -> r.witness().origin().equals("https://late.example.org.evil.test")));
  }

  private static void meet(List<TrustedOrigin> met, String text) {
    TrustedOrigin string = new TrustedOrigin(text, TrustedOrigin.Kind.OPERAND, AT);
    if (!met.contains(string)) {
      met.add(string);
    }
  }

  private static CorsPolicy policy(List<String> asked, String... trusted) {
    List<TrustedOrigin> strings = new ArrayList<>();
    for (String text : trusted) {
      strings.add(new TrustedOrigin(text, TrustedOrigin.Kind.OPERAND, AT));
    }
    Origins origins =
        new Origins.Computed(
            origin -> {
              asked.add(origin);
              return new Answer.Refused();
            },
            () -> strings);
    return CorsPolicy.of("response header", AT, origins, Scope.of("A.a"));
  }
}
