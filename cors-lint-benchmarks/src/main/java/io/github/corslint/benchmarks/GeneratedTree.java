package io.github.corslint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A tree of made-up Java files, the same for the same number of files: a hundred in a package, of 1
 * to 12 kilobytes, and one in two hundred with a filter that sets CORS headers.
 */
public final class GeneratedTree {

  /** One in so many files has CORS code. */
  static final int CANDIDATE_EVERY = 200;

  private static final int FILES_IN_PACKAGE = 100;
  private static final int LONGEST = 120;

  private GeneratedTree() {}

  /** Writes a tree: the folder, which is made, and the number of its files. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path folder, int files) throws IOException {
    Random random = new Random(42);
    for (int i = 0; i < files; i++) {
      String packageName = "p" + i / FILES_IN_PACKAGE;
      Path home = folder.resolve("src/main/java/org/example").resolve(packageName);
      if (i % FILES_IN_PACKAGE == 0) {
        Files.createDirectories(home);
      }
      String name = "Type" + i;
      Files.writeString(
          home.resolve(name + ".java"),
          i % CANDIDATE_EVERY == 0
              ? filter("org.example." + packageName, name)
              : plain("org.example." + packageName, name, 10 + random.nextInt(LONGEST)));
    }
  }

  /** A class without a word of CORS. */
  static String plain(String packageName, String name, int methods) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageName).append(";\n\nimport java.util.List;\n\n");
    text.append("/** Keeps accounts of orders. */\npublic class ").append(name).append(" {\n");
    for (int i = 0; i < methods; i++) {
      text.append("  public int sum").append(i).append("(List<Integer> values) {\n");
      text.append("    return values.stream().mapToInt(v -> v + ").append(i).append(").sum();\n");
      text.append("  }\n");
    }
    return text.append("}\n").toString();
  }

  /** A servlet filter that lets origins of a list in, by code that must be run to be understood. */
  static String filter(String packageName, String name) {
    return """
        package %s;

        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.io.IOException;
        import java.util.*;

        public class %s implements Filter {
          private static final List<String> TRUSTED =
              List.of("https://shop.example.org", "https://api.example.org");

          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws IOException, ServletException {
            HttpServletResponse out = (HttpServletResponse) response;
            String origin = ((HttpServletRequest) request).getHeader("Origin");
            if (isTrusted(origin)) {
              out.setHeader("Access-Control-Allow-Origin", origin);
              out.setHeader("Access-Control-Allow-Credentials", "true");
            }
            chain.doFilter(request, response);
          }

          private static boolean isTrusted(String origin) {
            for (String trusted : TRUSTED) {
              if (origin != null && origin.startsWith(trusted)) {
                return true;
              }
            }
            return false;
          }
        }
        """
        .formatted(packageName, name);
  }
}
