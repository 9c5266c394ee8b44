package org.fairway.local.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.local.cli.ReportedTest.Outcome;

/** The tests that a run left out, by the reason that they gave in the reports. */
final class SkippedTests {
  private static final String UNSAID = "no reason given";
  private static final List<String> PREFIXES =
      List.of("org.opentest4j.TestAbortedException:", "Assumption failed:");

  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();

  /** Those among the tests. */
  static SkippedTests of(List<ReportedTest> tests) {
    SkippedTests skipped = new SkippedTests();
    tests.stream().filter(test -> test.outcome() == Outcome.SKIPPED).forEach(skipped::add);
    return skipped;
  }

  private void add(ReportedTest test) {
    String reason = reason(test);
    numbers.merge(reason, 1, Integer::sum);
    classes.computeIfAbsent(reason, any -> new TreeSet<>()).add(test.className());
  }

  /** The first line that says something; what follows it is a trace. */
  private static String reason(ReportedTest test) {
    return test.lines().stream()
        .map(SkippedTests::withoutPrefixes)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(UNSAID);
  }

  private static String withoutPrefixes(String line) {
    String rest = line;
    for (String prefix : PREFIXES) {
      rest = rest.startsWith(prefix) ? rest.substring(prefix.length()).strip() : rest;
    }
    return rest;
  }

  /** One line for each reason; none when every test ran. */
  List<String> lines() {
    return numbers.entrySet().stream()
        .map(
            entry ->
                "Skipped: %d of %s: %s"
                    .formatted(
                        entry.getValue(),
                        String.join(", ", classes.get(entry.getKey())),
                        entry.getKey()))
        .toList();
  }
}
