package org.fairway.referral.referral.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.MoveExtras;
import org.fairway.referral.referral.MoveRequest;
import org.fairway.referral.referral.Outcome;
import org.fairway.referral.referral.OutcomeKind;
import org.fairway.referral.referral.PathwayType;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.SustainedCheck;

/** What callers say and learn of what came of a referral. */
final class OutcomeBodies {

  private OutcomeBodies() {}

  /** What came of a referral. */
  @Schema(name = "ReferralOutcome", description = "What came of a referral")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record View(
      @NotNull OutcomeKind kind,
      @Schema(description = "First day") LocalDate happenedOn,
      @Schema(description = "ODS code", maxLength = 20, pattern = "[A-Z0-9]+") String employer,
      @Schema(description = "Agenda for Change band", maxLength = 10, pattern = "[0-9A-Za-z]+")
          String band,
      @Schema(description = "Hours a week") BigDecimal weeklyHours,
      @Schema(description = "Kind of training that was started") PathwayType training,
      @Schema(
              description = "Professional body that registered the person",
              maxLength = 20,
              pattern = "[A-Z]+")
          String professionalBody,
      @Schema(maxItems = 3, description = "Whether it lasts; absent in lists")
          List<Check> sustained) {

    static View of(Outcome outcome, List<SustainedCheck> checks) {
      return new View(
          outcome.kind(),
          outcome.on(),
          outcome.employer(),
          outcome.band(),
          outcome.hours(),
          outcome.pathway(),
          outcome.body(),
          checks.stream().map(Check::of).toList());
    }
  }

  /** Whether the outcome still held after some weeks. */
  @Schema(name = "SustainedCheck", description = "Whether the outcome still held after some weeks")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Check(
      @Schema(required = true, minimum = "13", maximum = "52") int weeks,
      @NotNull @Schema(description = "The day that counts") LocalDate dueOn,
      @Schema(description = "Absent while nobody has looked") SustainedCheck.Result result,
      @Schema(description = "Day of which the finding is") LocalDate foundOn,
      SustainedCheck.Source source) {

    static Check of(SustainedCheck check) {
      return new Check(
          check.weeks(), check.dueOn(), check.result(), check.foundOn(), check.source());
    }
  }

  /** What came of a referral, as it is told. */
  @Schema(name = "ReferralOutcomeInput", description = "What came of a referral")
  record Input(
      @NotNull OutcomeKind kind,
      @Schema(description = "First day; required unless nothing came of it") LocalDate happenedOn,
      @Size(max = 20) @Pattern(regexp = "[A-Z0-9]+") @Schema(description = "ODS code")
          String employer,
      @Pattern(regexp = "[1-7]|8[a-d]|9|VSM")
          @Size(max = 3)
          @Schema(description = "Agenda for Change band; of work only")
          String band,
      @DecimalMin("0.5")
          @DecimalMax("80")
          @Digits(integer = 2, fraction = 1)
          @Schema(description = "Hours a week; of work only")
          BigDecimal weeklyHours,
      @Schema(description = "Kind of training that was started") PathwayType training,
      @Size(max = 20)
          @Pattern(regexp = "[A-Z]+")
          @Schema(description = "Professional body that registered the person")
          String professionalBody) {

    Outcome toOutcome() {
      return new Outcome(kind, happenedOn)
          .at(employer, band, weeklyHours)
          .in(training, professionalBody);
    }
  }

  /** What comes with the completion of a referral. */
  @Schema(name = "ReferralCompletion", description = "What comes with a completion")
  record Completion(
      @Valid @Schema(description = "Required unless it is known already") Input outcome,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the history; kept sealed")
          String note) {

    MoveRequest request(String ifMatch) {
      Outcome what = outcome == null ? null : outcome.toOutcome();
      return new MoveRequest(
          ReferralAction.COMPLETE, null, note, ifMatch, MoveExtras.outcome(what));
    }
  }

  /** What somebody found out about whether an outcome lasts. */
  @Schema(name = "SustainedFinding", description = "Whether somebody is still there")
  record Finding(
      @NotNull SustainedCheck.Result result,
      @NotNull @Schema(description = "Day of which the finding is") LocalDate foundOn,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {}
}
