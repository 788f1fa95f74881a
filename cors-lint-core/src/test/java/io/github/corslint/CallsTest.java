package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Lead;
import io.github.corslint.framework.Presence;
import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.TrustedOrigin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final String SHOP = "https://shop.example";

  private final Location site = place("Gate.java", 20);
  private final Location gate = place("Gate.java", 15);
  private final Location main = place("Server.java", 5);
  private final Recovered byItself = recovered(gate, Set.of(), true, "https://evil.test");

  @Test
  void whatACallerMakesOfCodeCounts() {
    Recovered caller = recovered(main, Set.of(gate), true, "");
    assertEquals(List.of(caller), kept(caller));
  }

  @Test
  void aCallerThatIsCutOffBeforeAnybodyGetsInTellsNothing() {
    Recovered caller = recovered(main, Set.of(gate), false, "");
    assertEquals(List.of(byItself, caller), kept(caller));
  }

  @Test
  void aCallerThatIsCutOffLaterTellsWhoGetsIn() {
    Recovered caller = recovered(main, Set.of(gate), false, SHOP);
    assertEquals(List.of(caller), kept(caller));
  }

  private List<Recovered> kept(Recovered caller) {
    List<Recovered> all = List.of(byItself, caller);
    return Calls.of(all).withoutCalled(all);
  }

  private Recovered recovered(
      Location entry, Set<Location> through, boolean isWhole, String admitted) {
    Origins origins =
        new Origins.Computed(
            origin -> origin.equals(admitted) ? letIn() : new Answer.Refused(),
            () -> List.of(new TrustedOrigin(SHOP, TrustedOrigin.Kind.EXACT, site)));
    Lead lead = new Lead(Optional.of(entry), false, through, Optional.empty(), false, isWhole);
    return new Recovered(
        CorsPolicy.of("response header", site, origins, Scope.of("Gate")),
        Optional.empty(),
        lead,
        new Presence(Optional.empty(), Set.of()));
  }

  private Answer letIn() {
    return new Answer.Undecidable("it is not known", site, true, List.of());
  }

  private static Location place(String path, int line) {
    return new Location(path, line, 1, line, 2);
  }
}
