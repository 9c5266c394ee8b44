package org.fairway.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairway.reporting.Samples;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.Section;
import org.junit.jupiter.api.Test;

class ImpactReportTest {
  private final ReportDocument report = Samples.impactReport();

  private static ReportDocument of(ObjectNode answer) {
    return ImpactReport.of(
        List.of(FigureReader.read(answer, Funnel.class)), "QUA", "2025-26", Samples.MAKING);
  }

  @Test
  void theChainIsToldStepByStepAndStopsWhereNobodyWent() {
    Section chain = report.sections().get(0);

    assertThat(report.subject()).isEqualTo("NHS Black Country Integrated Care Board");
    assertThat(chain.sentences())
        .startsWith("412 referrals were made.", "361 of 412 (87.6%) were accepted.")
        .endsWith("None of these led to work that had lasted 52 weeks so far.");
  }

  @Test
  void groupsAreToldApartAndHiddenOnesSayWhy() {
    Section deprivation =
        report.sections().stream()
            .filter(s -> s.id().equals("by-imdDecile"))
            .findFirst()
            .orElseThrow();

    assertThat(deprivation.sentences())
        .contains("Decile 1 (most deprived): 141 referrals, of which 27 led to a start in work.")
        .anyMatch(s -> s.startsWith("The chain for \u201cDecile 6\u201d is not shown"));
    assertThat(deprivation.tables().get(0).rows().get(5))
        .contains(new Cell.Absent(org.fairway.reporting.render.Status.SUPPRESSED));
  }

  @Test
  void aSystemWithoutReferralsGetsAReportThatSaysSo() {
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    answer.putArray("groups");
    answer
        .path("total")
        .path("steps")
        .forEach(
            step -> ((ObjectNode) step).put("count", 0).putNull("conversion").putNull("interval"));

    ReportDocument empty = of(answer);

    assertThat(empty.highlights()).containsExactly("No referral was made in this period.");
    assertThat(empty.sections().get(1).sentences())
        .containsExactly("No referral of this period can be told apart by ethnicity.");
  }

  @Test
  void oneReferralIsNotOneReferrals() {
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    answer
        .path("total")
        .path("steps")
        .forEach(step -> ((ObjectNode) step).put("count", 1).put("conversion", 1));

    assertThat(of(answer).sections().get(0).sentences())
        .startsWith("1 referral was made.", "1 of 1 (100.0%) was accepted.");
  }

  @Test
  void lastingWorkIsAShareOfThoseThatStartedSoLongAgo() {
    // Given 91 starts, 80 of them early enough for 13 weeks and 40 for 26
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    for (JsonNode step : answer.path("total").path("steps")) {
      switch (step.path("stage").asText()) {
        case "IN_WORK_13_WEEKS" -> lasting((ObjectNode) step, 77, 80);
        case "IN_WORK_26_WEEKS" -> lasting((ObjectNode) step, 10, 40);
        case "IN_WORK_52_WEEKS" -> lasting((ObjectNode) step, 0, 8);
        default -> {}
      }
    }
    // When
    Section chain = of(answer).sections().get(0);
    // Then
    assertThat(chain.sentences())
        .contains(
            "77 of the 80 that had started at least 13 weeks before (96.3%) led to work that had lasted 13 weeks.",
            "10 of the 40 that had started at least 26 weeks before (25.0%) led to work that had lasted 26 weeks.",
            "None of the 8 that had started at least 52 weeks before led to work that had lasted 52 weeks so far.");
    assertThat(chain.tables().get(0).rows().get(9))
        .extracting(Cell::display)
        .startsWith("In work, 26 weeks", "10", "40", "25.0%");
  }

  private static void lasting(ObjectNode step, int count, int denominator) {
    step.put("count", count)
        .put("denominator", denominator)
        .put("conversion", count / (double) denominator);
  }

  @Test
  void workThatNobodyCheckedIsNotSuppliedRatherThanNone() {
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    answer
        .path("total")
        .path("steps")
        .forEach(
            step -> {
              if (step.path("stage").asText().startsWith("IN_WORK")) {
                missing(step, "NOT_SUPPLIED");
              }
            });

    ReportDocument report = of(answer);
    Section chain = report.sections().get(0);

    String unknown =
        "How many referrals led to work that had lasted %d weeks cannot be stated yet: none started so long ago, or nobody checked.";
    assertThat(chain.sentences()).endsWith(unknown.formatted(13));
    assertThat(report.highlights()).endsWith(unknown.formatted(26));
    assertThat(chain.tables().get(0).rows().get(8))
        .contains(new Cell.Absent(org.fairway.reporting.render.Status.NOT_SUPPLIED));
  }

  @Test
  void whyACountIsMissingIsWhatTheAnswerSaysAndNotWhatTheStageIs() {
    // Given a check that was made but is hidden, and an interview that nobody told of
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    answer
        .path("total")
        .path("steps")
        .forEach(
            step -> {
              switch (step.path("stage").asText()) {
                case "IN_WORK_13_WEEKS" -> missing(step, "SUPPRESSED");
                case "INTERVIEWED" -> missing(step, "NOT_SUPPLIED");
                default -> {}
              }
            });
    // When
    Section chain = of(answer).sections().get(0);
    // Then
    assertThat(chain.tables().get(0).rows().get(8))
        .contains(new Cell.Absent(org.fairway.reporting.render.Status.SUPPRESSED));
    assertThat(chain.tables().get(0).rows().get(5))
        .contains(new Cell.Absent(org.fairway.reporting.render.Status.NOT_SUPPLIED));
  }

  @Test
  void aMissingCountWithoutAStatusIsTakenAsHidden() {
    // Given
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    ((ObjectNode) answer.at("/total/steps/8")).putNull("count");
    // When
    Section chain = of(answer).sections().get(0);
    // Then
    assertThat(chain.tables().get(0).rows().get(8))
        .contains(new Cell.Absent(org.fairway.reporting.render.Status.SUPPRESSED));
  }

  private static void missing(JsonNode step, String status) {
    ((ObjectNode) step)
        .put("status", status)
        .putNull("count")
        .putNull("conversion")
        .putNull("interval");
  }

  @Test
  void aHiddenTotalHidesTheChain() {
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    ((ObjectNode) answer.path("total")).put("status", "SUPPRESSED").putArray("steps");

    Section chain = of(answer).sections().get(0);

    assertThat(chain.sentences()).hasSize(1);
    assertThat(chain.tables()).isEmpty();
    assertThat(chain.charts()).isEmpty();
  }

  @Test
  void withoutAnyFunnelThereIsNoReport() {
    assertThatThrownBy(() -> ImpactReport.of(List.of(), "QUA", "2025-26", Samples.MAKING))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
