package org.fairway.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRulesTest {
  private static final LocalDate DUE = LocalDate.parse("2027-03-31");
  private static final PlanIndicator STARTED =
      new PlanIndicator(TargetStage.STARTED, PlanUnit.COUNT, Dimension.PRIORITY_GROUP, "NEET");

  @ParameterizedTest
  @CsvSource({
    "40, 80, 57, 42.5, UNDER_WAY",
    "40, 80, 80, 100.0, MET",
    "40, 80, 90, 125.0, MET",
    "40, 80, 30, -25.0, UNDER_WAY",
    "20, 5, 10, 66.7, UNDER_WAY",
    "20, 5, 5, 100.0, MET",
    "20, 5, 4, 106.7, MET",
    "0, 3, 0, 0.0, UNDER_WAY",
  })
  void theWayIsMeasuredFromBaselineToTargetUpAndDown(
      BigDecimal baseline, BigDecimal target, BigDecimal value, String way, ProgressStatus status) {
    assertThat(PlanRules.percentOfWay(baseline, target, value)).isEqualTo(way);
    assertThat(PlanRules.status(baseline, target, value, DUE, DUE)).isEqualTo(status);
  }

  @Test
  void onTheDayAfterItsDayWhatIsNotMetIsMissedAndTheUnknownStaysUnknown() {
    BigDecimal none = null;
    BigDecimal one = BigDecimal.ONE;
    BigDecimal two = BigDecimal.valueOf(2);

    assertThat(PlanRules.status(one, two, one, DUE, DUE.plusDays(1)))
        .isEqualTo(ProgressStatus.MISSED);
    assertThat(PlanRules.status(one, two, two, DUE, DUE.plusDays(1))).isEqualTo(ProgressStatus.MET);
    assertThat(PlanRules.status(one, two, none, DUE, DUE.plusDays(1)))
        .isEqualTo(ProgressStatus.UNKNOWN);
  }

  @Property(tries = 300)
  void whoeverHasComeTheWholeWayHasMetTheTarget(
      @ForAll @IntRange(max = 500) int baseline,
      @ForAll @IntRange(max = 500) int target,
      @ForAll @IntRange(max = 500) int value) {
    Assume.that(baseline != target);
    BigDecimal from = BigDecimal.valueOf(baseline);
    BigDecimal to = BigDecimal.valueOf(target);
    BigDecimal now = BigDecimal.valueOf(value);

    boolean met = PlanRules.met(from, to, now);

    assertThat(met).isEqualTo(target > baseline ? value >= target : value <= target);
    if (met) {
      assertThat(PlanRules.percentOfWay(from, to, now))
          .isGreaterThanOrEqualTo(new BigDecimal("100.0"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED, COUNT, 5, 5, target-is-baseline",
    "STARTED, PERCENT, 5, 100.01, over-hundred",
    "STARTED, PERCENT, 101, 5, over-hundred",
    "REFERRED, PERCENT, 5, 10, nothing-before",
    "STARTED, COUNT, -1, 10, below-zero",
    "STARTED, COUNT, 10, -0.01, below-zero",
  })
  void whatCouldNotBeMeasuredIsRefused(
      TargetStage stage, PlanUnit unit, BigDecimal baseline, BigDecimal target, String code) {
    assertThatThrownBy(
            () ->
                PlanRules.check(with(new PlanIndicator(stage, unit, null, null), baseline, target)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void aGroupAndItsDimensionGoTogether() {
    PlanIndicator alone = new PlanIndicator(TargetStage.STARTED, PlanUnit.COUNT, null, "NEET");

    assertThatThrownBy(() -> PlanRules.check(with(alone, BigDecimal.ONE, BigDecimal.TEN)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("group-and-dimension"));
  }

  /** A figure of a group that nobody can be in would stay unknown for good. */
  @ParameterizedTest
  @CsvSource({
    "PRIORITY_GROUP, CARE_LEAVER,",
    "PRIORITY_GROUP, NONE,",
    "PRIORITY_GROUP, CARE_LEVER, unknown-priority-group",
    "PRIORITY_GROUP, EX_OFFENDER, kept-apart",
    "PATHWAY_TYPE, SWAP,",
    "PATHWAY_TYPE, NONE,",
    "PATHWAY_TYPE, JUGGLING, unknown-group",
    "ETHNIC_GROUP, BME,",
  })
  void aGroupIsOneOfItsDimensionWhereThatIsKnownHere(
      Dimension dimension, String group, String code) {
    NewCommitment as =
        with(
            new PlanIndicator(TargetStage.STARTED, PlanUnit.COUNT, dimension, group),
            BigDecimal.ONE,
            BigDecimal.TEN);

    if (code == null) {
      assertThatCode(() -> PlanRules.check(as)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> PlanRules.check(as))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(code);
                assertThat(refusal.pointer()).isEqualTo("/indicator/group");
              });
    }
  }

  @Test
  void aFigureThatIsToldIsReadWithItsDigits() {
    JsonNode funnel =
        funnel(200, "COMPUTED", "\"count\": 57, \"conversion\": 0.74026, \"status\": \"COMPUTED\"");
    PlanIndicator share =
        new PlanIndicator(TargetStage.STARTED, PlanUnit.PERCENT, Dimension.PRIORITY_GROUP, "NEET");

    assertThat(FunnelReader.read(funnel, STARTED)).isEqualTo(Figure.of(new BigDecimal("57")));
    assertThat(FunnelReader.read(funnel, share)).isEqualTo(Figure.of(new BigDecimal("74.0")));
  }

  /** A zero that somebody counted is a figure; everything else that is not there is unknown. */
  @Test
  void whatIsHiddenOrNotSuppliedIsUnknownWithItsReasonAndNeverZero() {
    String zero = "\"count\": 0, \"status\": \"COMPUTED\"";
    String hidden = "\"status\": \"SUPPRESSED\"";
    String absent = "\"status\": \"NOT_SUPPLIED\"";

    assertThat(FunnelReader.read(funnel(200, "COMPUTED", zero), STARTED))
        .isEqualTo(Figure.of(new BigDecimal("0")));
    for (JsonNode unknown :
        List.of(
            funnel(200, "COMPUTED", hidden),
            funnel(200, "COMPUTED", absent),
            funnel(200, "SUPPRESSED", zero),
            funnel(0, "COMPUTED", zero))) {
      Figure figure = FunnelReader.read(unknown, STARTED);
      assertThat(figure.value()).isNull();
      assertThat(figure.reason()).isNotBlank();
    }
    PlanIndicator other =
        new PlanIndicator(TargetStage.STARTED, PlanUnit.COUNT, Dimension.PRIORITY_GROUP, "CARER");
    assertThat(FunnelReader.read(funnel(200, "COMPUTED", zero), other).value()).isNull();
    assertThat(FunnelReader.read(json("{}"), STARTED).value()).isNull();
  }

  @Test
  void financialYearsBeginInApril() {
    assertThat(PlanYear.of(LocalDate.parse("2027-03-31"))).hasToString("2026-27");
    assertThat(PlanYear.of(LocalDate.parse("2027-04-01"))).hasToString("2027-28");
    assertThat(PlanYear.parse("2026-28")).isNull();
    assertThat(PlanYear.parse("2099-00")).hasToString("2099-00");
    assertThat(PlanYear.parse("2026-27").lastDay()).isEqualTo("2027-03-31");
    assertThat(PlanYear.lastOverOn(LocalDate.parse("2027-03-30"))).hasToString("2025-26");
    assertThat(PlanYear.lastOverOn(LocalDate.parse("2027-03-31"))).hasToString("2026-27");
  }

  private static JsonNode funnel(int referred, String status, String started) {
    return json(
        """
        {"total": {"group": "TOTAL", "status": "COMPUTED", "steps": [
            {"stage": "REFERRED", "count": %d, "status": "COMPUTED"}]},
         "groups": [{"group": "NEET", "status": "%s", "reason": "few people",
            "steps": [{"stage": "STARTED", %s}]}]}"""
            .formatted(referred, status, started));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewCommitment with(
      PlanIndicator indicator, BigDecimal baseline, BigDecimal target) {
    return new NewCommitment(
        "More starts",
        ProgrammeStream.EMPLOYABILITY,
        indicator,
        null,
        baseline,
        target,
        DUE,
        "Board",
        List.of());
  }
}
