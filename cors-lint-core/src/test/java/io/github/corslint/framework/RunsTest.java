package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.http.HttpLibrary;
import io.github.corslint.interpret.Configuration;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.World;
import io.github.corslint.syntax.Lookups;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

  /** The list is not known, and neither is how often the loop over it runs. */
  private static final String FILTER =
      """
      import jakarta.servlet.http.*;
      class Gate {
        private final Partners partners;
        Gate(Partners partners) {
          this.partners = partners;
        }
        void answer(HttpServletRequest request, HttpServletResponse response) {
          String origin = request.getHeader("Origin");
          String pattern = "";
          for (String glob : partners.globs()) {
            for (int i = 0; i < glob.length(); i++) {
              if (glob.charAt(i) == '*') {
                pattern += ".*";
              } else if (glob.charAt(i) == '?') {
                pattern += ".";
              } else {
                pattern += glob.charAt(i);
              }
            }
          }
          if (origin.matches(pattern)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
          }
        }
      }
      """;

  @Test
  void answersTheSameInWhateverOrderItIsAsked() {
    List<String> origins = List.of("https://a.test", "https://b.test", "https://c.test");
    Runs oneWay = runs();
    Runs otherWay = runs();
    origins.forEach(oneWay::on);
    List.of("https://c.test", "https://b.test", "https://a.test").forEach(otherWay::on);

    for (String origin : origins) {
      assertTrue(oneWay.on(origin).paths().size() > 1, "there is nothing to explore");
      assertEquals(oneWay.on(origin).paths().size(), otherWay.on(origin).paths().size(), origin);
      assertEquals(oneWay.on(origin).steps(), otherWay.on(origin).steps(), origin);
    }
  }

  private static Runs runs() {
    Sources sources =
        new Sources(
            List.of("Gate.java"), path -> SourceParser.parse(path, FILTER), (sieve, file) -> true);
    Project project = new Project(sources, new Lookups());
    ProjectType type = project.type("Gate").orElseThrow();
    World world = new World(project, List.of(new HttpLibrary()), Configuration.EMPTY);
    return new Runs(
        new Execution(world, Gist::of, Execution.Hope.FIRM),
        Entry.of(type, type, type.methods("answer").get(0)),
        new Guesses(trusted -> List.of(), trusted -> List.of()));
  }
}
