package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.local.server.ServerException;

/** The tests of a run, counted from the reports that Maven's test plugins wrote. */
record TestTotals(int passed, int failed, int skipped) {
  private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);
  private static final int DEPTH = 5;
  private static final int HEAD_CHARACTERS = 8_192;

  /** Adds up the reports below the folder that were written at or after the time. */
  static TestTotals below(Path root, FileTime since) {
    return reports(root, since).stream()
        .map(TestTotals::in)
        .reduce(new TestTotals(0, 0, 0), TestTotals::plus);
  }

  /** The tests among those that were left out, failed, or passed only when run again. */
  static List<UnpassedTest> unpassedBelow(Path root, FileTime since) {
    return reports(root, since).stream()
        .sorted()
        .flatMap(report -> UnpassedTest.in(report).stream())
        .toList();
  }

  private static List<Path> reports(Path root, FileTime since) {
    try (Stream<Path> files =
        Files.find(
            root,
            DEPTH,
            (file, is) -> isReport(file) && is.lastModifiedTime().compareTo(since) >= 0)) {
      return files.toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static TestTotals in(Path report) {
    try {
      return of(head(report));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static ServerException unreadable(IOException e) {
    return new ServerException("cannot read the test reports: " + e.getMessage(), e);
  }

  private static boolean isReport(Path file) {
    String folder = String.valueOf(file.getParent().getFileName());
    String name = file.getFileName().toString();
    return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
        && name.startsWith("TEST-")
        && name.endsWith(".xml");
  }

  private static String head(Path file) throws IOException {
    try (java.io.Reader reader = Files.newBufferedReader(file)) {
      char[] start = new char[HEAD_CHARACTERS];
      int length = reader.read(start);
      return new String(start, 0, Math.max(0, length));
    }
  }

  /** The totals in the head of one report. */
  static TestTotals of(String xml) {
    Matcher suite = SUITE.matcher(xml);
    if (!suite.find()) {
      return new TestTotals(0, 1, 0);
    }
    int tests = attribute(suite.group(), "tests");
    int failed = attribute(suite.group(), "failures") + attribute(suite.group(), "errors");
    int skipped = attribute(suite.group(), "skipped");
    return new TestTotals(tests - failed - skipped, failed, skipped);
  }

  private static int attribute(String tag, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(tag);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private TestTotals plus(TestTotals other) {
    return new TestTotals(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  boolean allPassed() {
    return failed == 0 && passed > 0;
  }

  String line() {
    return passed + " passed, " + failed + " failed, " + skipped + " skipped";
  }
}
