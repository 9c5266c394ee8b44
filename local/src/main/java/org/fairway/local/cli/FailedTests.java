package org.fairway.local.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.local.cli.ReportedTest.Outcome;

/**
 * The tests of a run that failed, at all or at first, for the end of what it prints: whoever reads
 * it looks there.
 */
final class FailedTests {
  /** As many as a reader would go through; the reports have all. */
  static final int SHOWN = 50;

  /** Lines of what a test said: an assertion needs some to show expected and actual. */
  private static final int LINES = 8;

  private static final int CHARACTERS = 600;

  private FailedTests() {}

  /**
   * A line for each of those that failed, after those that passed only at the second try; up to
   * {@link #SHOWN} of each.
   */
  static List<String> lines(List<ReportedTest> tests) {
    return Stream.concat(
            lines("Passed only when run again: ", tests, Outcome.FLAKY),
            lines("Failed: ", tests, Outcome.FAILED))
        .toList();
  }

  private static Stream<String> lines(String what, List<ReportedTest> tests, Outcome outcome) {
    List<String> all =
        tests.stream()
            .filter(test -> test.outcome() == outcome)
            .map(test -> what + line(test))
            .toList();
    return all.size() <= SHOWN
        ? all.stream()
        : Stream.concat(
            all.stream().limit(SHOWN), Stream.of(what + (all.size() - SHOWN) + " more"));
  }

  private static String line(ReportedTest test) {
    String name = test.name().isEmpty() ? test.className() : test.className() + "." + test.name();
    String said = test.lines().stream().limit(LINES).collect(Collectors.joining(" / "));
    String start = said.substring(0, Math.min(said.length(), CHARACTERS));
    return start.isEmpty() ? name : name + ": " + start;
  }
}
