package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.local.cli.ReportedTest.Outcome;
import org.fairway.local.server.ServerException;

/** The tests of a run, counted from the reports that Maven's test plugins wrote. */
record TestTotals(int passed, int failed, int skipped) {
  private static final int DEPTH = 5;

  /** The tests of the reports below the folder that were written at or after the time. */
  static List<ReportedTest> testsBelow(Path root, FileTime since) {
    try (Stream<Path> files =
        Files.find(
            root,
            DEPTH,
            (file, is) -> isReport(file) && is.lastModifiedTime().compareTo(since) >= 0)) {
      return files.sorted().flatMap(report -> ReportedTest.in(report).stream()).toList();
    } catch (IOException e) {
      throw new ServerException("cannot read the test reports: " + e.getMessage(), e);
    }
  }

  private static boolean isReport(Path file) {
    String folder = String.valueOf(file.getParent().getFileName());
    String name = file.getFileName().toString();
    return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
        && name.startsWith("TEST-")
        && name.endsWith(".xml");
  }

  /** Adds them up; what passed when it was run again has passed. */
  static TestTotals of(List<ReportedTest> tests) {
    int failed = count(tests, Outcome.FAILED);
    int skipped = count(tests, Outcome.SKIPPED);
    return new TestTotals(tests.size() - failed - skipped, failed, skipped);
  }

  private static int count(List<ReportedTest> tests, Outcome outcome) {
    return (int) tests.stream().filter(test -> test.outcome() == outcome).count();
  }

  boolean allPassed() {
    return failed == 0 && passed > 0;
  }

  String line() {
    return passed + " passed, " + failed + " failed, " + skipped + " skipped";
  }
}
