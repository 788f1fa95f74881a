package io.github.corslint.source;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the names of folders, from the base of a tree on, say about tests. Source sets of tests,
 * folders of tests and modules of tests are told by their names; below packages and source sets a
 * folder called {@code test} is a package like others.
 *
 * @param evidence what the names so far say
 * @param inPackages whether folders from here on are packages or source sets
 * @param inSrc whether the last name is {@code src}
 */
record TestFolder(Evidence evidence, boolean inPackages, boolean inSrc) {

  /** The base: it may be called anything. */
  static final TestFolder BASE = new TestFolder(Evidence.NONE, false, false);

  private static final Set<String> ROOTS = Set.of("test", "tests");

  /** Names below which folders are Java packages or source sets, so {@code test} says nothing. */
  private static final Set<String> PACKAGE_ROOTS =
      Set.of("src", "java", "main", "com", "org", "net", "io", "edu", "gov");

  private static final Pattern SOURCE_SET =
      Pattern.compile("i?tests?|it|e2e|test[A-Z_-].*|.*[a-z0-9](Tests?|[-_]tests?|IT)");

  /** How modules are called that hold nothing but tests of a kind, whatever lies in them. */
  private static final Pattern MODULE =
      Pattern.compile(
          "e2e|itests?|(?:.*[-_.])?(?:e2e|end-to-end|integration|acceptance|functional|system|smoke"
              + "|performance|load|stress|contract|regression|browser|it)[-_]tests?",
          Pattern.CASE_INSENSITIVE);

  private enum Evidence {
    /** These are no tests. */
    NONE,
    /** A folder called tests: of tests, unless it turns out to be a module that has a main part. */
    ROOT,
    /** The sources in such a folder. */
    ROOT_SOURCES,
    /** Tests, whatever lies further down. */
    CERTAIN
  }

  /** The folder of a file. */
  static TestFolder of(String path) {
    int end = path.lastIndexOf('/');
    TestFolder folder = BASE;
    for (String name : end < 0 ? new String[0] : path.substring(0, end).split("/")) {
      folder = folder.in(name);
    }
    return folder;
  }

  /** A folder in this one. */
  TestFolder in(String name) {
    if (evidence == Evidence.CERTAIN) {
      return this;
    }
    return new TestFolder(
        evidenceIn(name), inPackages || PACKAGE_ROOTS.contains(name), name.equals("src"));
  }

  private Evidence evidenceIn(String name) {
    boolean certain =
        switch (evidence) {
          case NONE -> false;
          case ROOT -> !name.equals("src");
          case ROOT_SOURCES -> !name.equals("main");
          case CERTAIN -> true;
        };
    if (certain || isOfTests(name)) {
      return Evidence.CERTAIN;
    }
    if (evidence == Evidence.ROOT) {
      return Evidence.ROOT_SOURCES;
    }
    return !inPackages && ROOTS.contains(name) ? Evidence.ROOT : Evidence.NONE;
  }

  private boolean isOfTests(String name) {
    return mayBeOfTests(name)
        && ((inSrc && SOURCE_SET.matcher(name).matches())
            || (!inPackages && MODULE.matcher(name).matches()));
  }

  /** Few names are worth an expression. */
  private static boolean mayBeOfTests(String name) {
    int last = name.length() - 1;
    return last > 0
        && ("tTsS".indexOf(name.charAt(last)) >= 0
            || name.startsWith("test")
            || name.equalsIgnoreCase("e2e"));
  }

  /** Whether files that lie in the folder itself belong to tests. */
  boolean holdsTests() {
    return evidence != Evidence.NONE;
  }

  /** Whether all that lies in the folder, however deep, belongs to tests. */
  boolean isAllTests() {
    return evidence == Evidence.CERTAIN;
  }
}
