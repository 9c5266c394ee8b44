package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
    TestTotals totals = TestTotals.below(root, FileTime.from(RUN));

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
    TestTotals totals = TestTotals.below(root, FileTime.from(RUN));

    // Then
    assertThat(totals).isEqualTo(new TestTotals(2, 0, 0));
    assertThat(totals.allPassed()).isTrue();
  }

  @Test
  void aReportThatCannotBeReadCountsAsAFailure() {
    assertThat(TestTotals.of("<nothing/>")).isEqualTo(new TestTotals(0, 1, 0));
  }

  @Test
  void noTestAtAllIsNoSuccess() {
    assertThat(new TestTotals(0, 0, 0).allPassed()).isFalse();
  }

  private void report(String name, int tests, int failures, int errors, int skipped, Instant at)
      throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">"
            .formatted(tests, errors, skipped, failures));
    Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
