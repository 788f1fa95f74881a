package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReferrersTest {

  private static final String HELPERS =
      """
      class %s {
        static void %s(jakarta.servlet.http.HttpServletResponse response, String origin) {
          response.setHeader("Access-Control-Allow-Origin", origin);
        }
      }
      """;

  private static int candidates(String path, String text) {
    Map<String, String> files = new HashMap<>();
    files.put("Opener.java", HELPERS.formatted("Opener", "open"));
    files.put("Putter.java", HELPERS.formatted("Putter", "put"));
    files.put(path, text);
    return CorsLint.check(files).candidates();
  }

  @Test
  void leadToFilesThatCallAHelper() {
    assertEquals(3, candidates("A.java", "class A { void a() { Opener.open(null, null); } }"));
  }

  @Test
  void leadNotToFilesThatNameATypeAndTheMethodOfAnother() {
    assertEquals(2, candidates("A.java", "class A { Opener a(Store s) { s.put(1, 2); } }"));
  }
}
