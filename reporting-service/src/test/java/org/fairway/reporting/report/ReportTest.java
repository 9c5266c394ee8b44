package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairway.reporting.render.ReportFormat;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Report report =
      new Report(
          new UUID(0, 1),
          "RNA",
          new ReportOrder(
              ReportKind.WRES_ANNUAL,
              "RNA",
              new Period(2024),
              Audience.PUBLIC,
              Set.of(ReportFormat.PDF, ReportFormat.HTML)),
          new Basis("{}", "0".repeat(64), "v1", "none", "1"),
          "somebody",
          NOW);

  @Test
  void runsFromQueuedToCompletedWithProgressOnTheWay() {
    assertThat(report.state()).isEqualTo(ReportState.QUEUED);
    report.begin(NOW);
    report.advance(1);
    assertThat(report.progress()).isEqualTo(50);
    report.advance(2);
    assertThat(report.progress()).as("not yet complete").isEqualTo(99);
    report.complete(NOW);
    assertThat(report.progress()).isEqualTo(100);
    assertThat(report.state().finished()).isTrue();
  }

  @Test
  void aSecondAttemptStartsOverAndIsCounted() {
    report.begin(NOW);
    report.advance(1);
    report.begin(NOW.plusSeconds(9));

    assertThat(report.attempts()).isEqualTo(2);
    assertThat(report.progress()).isZero();
    assertThat(report.startedAt()).isEqualTo(NOW);
  }

  @Test
  void aFinishedReportDoesNotChange() {
    report.begin(NOW);
    report.complete(NOW);

    assertThatThrownBy(() -> report.begin(NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> report.advance(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> report.complete(NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> report.fail("x", NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itsFilesAreNamedByCodesAlone() {
    assertThat(report.fileName()).isEqualTo("wres-annual-RNA-2024-25");
    assertThat(report.formats()).containsExactly(ReportFormat.HTML, ReportFormat.PDF);
  }
}
