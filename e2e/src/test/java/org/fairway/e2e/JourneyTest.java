package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.metrics.Funnel;
import org.fairway.client.metrics.FunnelGroup;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.metrics.FunnelStage;
import org.fairway.client.metrics.FunnelStep;
import org.fairway.client.referral.ShownStatus;
import org.fairway.client.reporting.Audience;
import org.fairway.client.reporting.Report;
import org.fairway.client.reporting.ReportFileFormat;
import org.fairway.client.reporting.ReportFormat;
import org.fairway.client.reporting.ReportKind;
import org.fairway.client.reporting.ReportRequest;
import org.fairway.client.reporting.ReportState;
import org.junit.jupiter.api.Test;

/**
 * The main job, from a community referral to a report, and what a second care system sees of it:
 * nothing. Called through the generated client, so that what integrators get is what is tested.
 */
class JourneyTest {
  private final Chain chain = new Chain();

  @Test
  void fromReferralToStartedJobAndReport() throws IOException {
    // Given
    chain.partner().person().accepted().enrolled().connected();
    // When
    Instant now = Instant.now();
    chain.reports("APPLIED", now.minusSeconds(400)).then().statusCode(200);
    chain.reports("SHORTLISTED", now.minusSeconds(300)).then().statusCode(200);
    chain.reports("INTERVIEWED", now.minusSeconds(200)).then().statusCode(200);
    chain.reports("OFFER_CONDITIONAL", now.minusSeconds(100)).then().statusCode(200);
    chain.reports("STARTED", now.minusSeconds(10)).then().statusCode(200);
    // Then: the chain is whole in metrics, and the referral is closed by the start
    Awaitility.await("started in the funnel")
        .atMost(Duration.ofSeconds(30))
        .until(() -> count(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.STARTED), n -> n == 1);
    assertThat(count(FunnelGroupBy.ETHNIC_GROUP, "BME", FunnelStage.REFERRED)).isEqualTo(1);
    assertThat(count(FunnelGroupBy.DISABILITY, "DISABLED", FunnelStage.ON_PATHWAY)).isEqualTo(1);
    UUID referral = UUID.fromString(chain.referralId);
    Awaitility.await("referral completed by the start")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> new As(chain.coordinator).referrals().getReferral(referral, null).getStatus(),
            ShownStatus.COMPLETED::equals);
    theReportSaysSo();
    theOtherCareSystemSeesNothing();
  }

  private long count(FunnelGroupBy groupBy, String group, FunnelStage stage) {
    Funnel funnel =
        new As(chain.analyst).funnels().getFunnels(null, null, null, groupBy, null, null, null);
    return funnel.getGroups().stream()
        .filter(found -> found.getGroup().equals(group))
        .mapToLong(found -> count(found, stage))
        .sum();
  }

  private static long count(FunnelGroup group, FunnelStage stage) {
    return group.getSteps().stream()
        .filter(step -> step.getStage() == stage && step.getCount() != null)
        .mapToLong(FunnelStep::getCount)
        .sum();
  }

  private void theReportSaysSo() throws IOException {
    ReportRequest request =
        new ReportRequest()
            .kind(ReportKind.WIDENING_PARTICIPATION_IMPACT)
            .organisations(List.of(chain.tenant))
            .period(FinancialYear.ofToday())
            .audience(Audience.ORGANISATION)
            .formats(
                List.of(
                    ReportFormat.HTML,
                    ReportFormat.PDF,
                    ReportFormat.XLSX,
                    ReportFormat.CSV,
                    ReportFormat.JSON));
    As analyst = new As(chain.analyst);
    UUID id = analyst.reports().requestReport(As.key(), request).getId();
    Report report =
        Awaitility.await("report made")
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> analyst.reports().getReport(id, null),
                seen -> seen.getState() == ReportState.COMPLETED);
    assertThat(report.getFiles()).hasSize(5);
    for (ReportFileFormat format : ReportFileFormat.values()) {
      if (format != ReportFileFormat.UNKNOWN_DEFAULT_OPEN_API) {
        assertThat(file(id, format).length()).as(format.toString()).isGreaterThan(200);
      }
    }
    assertThat(Files.readString(file(id, ReportFileFormat.HTML).toPath()))
        .doesNotContain(Chain.FAMILY_NAME);
    As stranger = new As(chain.analyst.inTenant("QYG"));
    As.refused(404, "not-found", () -> stranger.reports().getReport(id, null));
  }

  private File file(UUID report, ReportFileFormat format) {
    return new As(chain.analyst).reports().getReportFile(format, report, null);
  }

  private void theOtherCareSystemSeesNothing() {
    As coordinator = new As(chain.coordinator.inTenant("QYG"));
    UUID partner = UUID.fromString(chain.partnerId);
    UUID referral = UUID.fromString(chain.referralId);
    UUID enrolment = UUID.fromString(chain.enrolmentId);
    As.refused(404, "not-found", () -> coordinator.partners().getPartner(partner, null));
    As.refused(404, "not-found", () -> coordinator.referrals().getReferral(referral, null));
    As.refused(404, "not-found", () -> coordinator.enrolments().getEnrolment(enrolment, null));
    Funnel funnel =
        new As(chain.analyst.inTenant("QYG"))
            .funnels()
            .getFunnels(null, null, null, null, null, null, null);
    assertThat(count(funnel.getTotal(), FunnelStage.REFERRED)).isZero();
  }
}
