package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {
  private static final Instant RUN = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path root;

  @Test
  void reportsOfAllModulesAreAddedUp() throws IOException {
    // Given
    report("one/target/surefire-reports/TEST-a.xml", 10, 1, 2, 3, RUN);
    report("two/deep/target/failsafe-reports/TEST-b.xml", 5, 0, 0, 0, RUN);

    // When
    TestTotals totals = TestTotals.of(TestTotals.testsBelow(root, FileTime.from(RUN)));

    // Then
    assertThat(totals.line()).isEqualTo("9 passed, 3 failed, 3 skipped");
    assertThat(totals.allPassed()).isFalse();
  }

  @Test
  void reportsOfAnEarlierRunDoNotCount() throws IOException {
    // Given
    report("one/target/surefire-reports/TEST-a.xml", 10, 1, 0, 0, RUN.minusSeconds(1));
    report("one/target/surefire-reports/TEST-b.xml", 2, 0, 0, 0, RUN.plusSeconds(1));

    // When
    TestTotals totals = TestTotals.of(TestTotals.testsBelow(root, FileTime.from(RUN)));

    // Then
    assertThat(totals).isEqualTo(new TestTotals(2, 0, 0));
    assertThat(totals.allPassed()).isTrue();
  }

  @Test
  void aReportThatCannotBeReadToItsEndCountsAsAFailure() throws IOException {
    // Given
    Path report = report("one/target/surefire-reports/TEST-a.xml", 2, 0, 0, 0, RUN);
    String text = Files.readString(report);
    Files.writeString(report, text.substring(0, text.length() - 3));

    // When, Then
    assertThat(TestTotals.of(ReportedTest.in(report))).isEqualTo(new TestTotals(2, 1, 0));
  }

  /** As Surefire 3.5.4 writes it: its head counts the second try, in which one test was run. */
  @Test
  void ofAClassInWhichOneWasRunAgainAllAreCounted() throws IOException {
    // Given
    Path report =
        Files.writeString(
            root.resolve("TEST-x.xml"),
            """
            <testsuite name="x" time="1.2" tests="1" errors="0" skipped="0" failures="0" flakes="1">
              <testcase name="good" classname="x" time="0.1"/>
              <testcase name="shaky" classname="x" time="0.1">
                <flakyFailure message="late" type="y"><stackTrace>y: late</stackTrace></flakyFailure>
              </testcase>
            </testsuite>
            """);

    // When, Then
    assertThat(TestTotals.of(ReportedTest.in(report))).isEqualTo(new TestTotals(2, 0, 0));
  }

  @Test
  void noTestAtAllIsNoSuccess() {
    assertThat(TestTotals.of(List.of()).allPassed()).isFalse();
  }

  private Path report(String name, int tests, int failures, int errors, int skipped, Instant at)
      throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    int passed = tests - failures - errors - skipped;
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<testsuite name=\"x\">"
            + "<testcase name=\"a\"/>".repeat(passed)
            + "<testcase name=\"b\"><failure/></testcase>".repeat(failures)
            + "<testcase name=\"c\"><error/></testcase>".repeat(errors)
            + "<testcase name=\"d\"><skipped/></testcase>".repeat(skipped)
            + "</testsuite>");
    Files.setLastModifiedTime(file, FileTime.from(at));
    return file;
  }
}
