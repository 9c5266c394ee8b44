package org.fairway.referral.retention.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.retention.RecordKind;
import org.fairway.referral.retention.RetentionRule;
import org.fairway.referral.retention.RetentionRun;

/** Rules and runs as they are sent and shown. */
final class RetentionBodies {
  private static final int LONGEST = 240;

  private RetentionBodies() {}

  /** A rule as it is to be. */
  @Schema(name = "ChangeRetention", description = "For how long records of a kind are kept")
  record ChangeBody(@NotNull @Min(1) @Max(LONGEST) Integer months, @NotNull Boolean active) {}

  /** A rule. */
  @Schema(name = "RetentionRule", description = "For how long records of a kind are kept")
  record RuleView(
      @NotNull RecordKind kind,
      @Schema(required = true, minimum = "1", maximum = "240") int months,
      @Schema(required = true, description = "Whether records end by it every night")
          boolean active) {

    static RuleView of(RetentionRule rule) {
      return new RuleView(rule.kind(), rule.months(), rule.active());
    }
  }

  /** All rules. */
  @Schema(name = "RetentionSchedule", description = "A rule of each kind of record")
  record ScheduleView(@NotNull @Schema(maxItems = 20) List<RuleView> rules) {

    static ScheduleView of(List<RetentionRule> rules) {
      return new ScheduleView(rules.stream().map(RuleView::of).toList());
    }
  }

  /** Whether anything is to end. */
  @Schema(name = "RunRetention", description = "Whether anything is to end")
  record RunBody(
      @NotNull @Schema(description = "True: all kinds are looked at and nothing ends")
          Boolean dryRun) {}

  /** What a run found and did. */
  @Schema(name = "RetentionRun", description = "What the schedule found, and did")
  record RunView(
      @NotNull UUID id,
      @Schema(required = true) boolean dryRun,
      @NotNull Instant ranAt,
      @NotNull @Schema(maxItems = 20) List<ResultView> results) {

    static RunView of(RetentionRun run) {
      return new RunView(
          run.id(), run.dryRun(), run.ranAt(), run.results().stream().map(ResultView::of).toList());
    }
  }

  /** Of one kind. */
  @Schema(name = "RetentionResult", description = "What was found of one kind of record")
  record ResultView(
      @NotNull RecordKind kind,
      @Schema(required = true, minimum = "1", maximum = "240") int months,
      @Schema(
              required = true,
              minimum = "0",
              description = "Records whose time is over, up to 500 in a run")
          int due,
      @Schema(required = true, minimum = "0", description = "Kept by a legal hold or a restriction")
          int held,
      @Schema(required = true, minimum = "0", description = "Ended") int done) {

    static ResultView of(RetentionRun.Result result) {
      return new ResultView(
          result.kind(), result.months(), result.due(), result.held(), result.done());
    }
  }
}
