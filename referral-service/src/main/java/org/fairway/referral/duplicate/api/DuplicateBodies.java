package org.fairway.referral.duplicate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.duplicate.DuplicateChange;
import org.fairway.referral.duplicate.DuplicateDetail;
import org.fairway.referral.duplicate.DuplicateMatch;
import org.fairway.referral.duplicate.DuplicatePolicy;
import org.fairway.referral.duplicate.MatchFactor;
import org.fairway.referral.duplicate.MatchScore;
import org.fairway.referral.duplicate.MatchState;
import org.fairway.referral.duplicate.Reach;

/** Matches as they are decided and shown. */
final class DuplicateBodies {

  private DuplicateBodies() {}

  /** Two people are one. */
  @Schema(name = "MergeDuplicate", description = "Two people are one")
  record Merge(
      @NotNull @Schema(description = "The record that stands for both from now on") UUID keep,
      @Size(max = 1000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Why; kept sealed")
          String note) {}

  /** Why something was decided. */
  @Schema(name = "DuplicateDecision", description = "Why something was decided")
  record Decision(
      @Size(max = 1000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Why; kept sealed")
          String note) {

    static String noteOf(Decision body) {
      return body == null ? null : body.note();
    }
  }

  /** One reason for a score. */
  @Schema(name = "MatchFactor", description = "How far something agrees, without what it is")
  record FactorView(
      @NotNull MatchFactor.Kind kind,
      @NotNull MatchFactor.Agreement agreement,
      @Min(-100)
          @Max(100)
          @Schema(required = true, description = "What it adds; below zero what it takes")
          int points) {

    static FactorView of(MatchFactor factor) {
      return new FactorView(factor.kind(), factor.agreement(), factor.points());
    }
  }

  /** A line of a match's history. */
  @Schema(name = "DuplicateChange", description = "What was decided of a match, by whom and why")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeView(
      @NotNull DuplicateChange.Action action,
      UUID kept,
      UUID gone,
      @NotNull @Schema(maxLength = 200) String actor,
      @NotNull Instant at,
      @Schema(maxLength = 1000) String note) {

    static ChangeView of(DuplicateChange change) {
      return new ChangeView(
          change.action(),
          change.kept(),
          change.gone(),
          change.actor(),
          change.at(),
          change.note());
    }
  }

  /** Two people who may be one. */
  @Schema(name = "Duplicate", description = "Two people who may be one, and why")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record DuplicateView(
      @NotNull UUID id,
      @NotNull @Size(min = 2, max = 2) List<@NotNull UUID> people,
      @Schema(required = true, description = "Two partners know them; shown to no partner")
          boolean acrossPartners,
      @Min(0) @Max(100) @Schema(required = true, description = "The sum of the factors") int points,
      @NotNull MatchScore.Strength strength,
      @NotNull @Size(max = 10) List<FactorView> factors,
      @NotNull MatchState state,
      @NotNull Instant foundAt,
      @Schema(description = "Absent while nothing was decided") Instant decidedAt,
      @Schema(maxItems = 100, description = "Newest first; absent in lists")
          List<ChangeView> changes,
      @Schema(maxItems = 5, description = "Absent in lists") List<AllowedAction> allowedActions) {

    static DuplicateView of(DuplicateMatch match) {
      return of(match, List.of(), List.of());
    }

    static DuplicateView of(DuplicateDetail detail) {
      return of(
          detail.match(),
          detail.changes().stream().map(ChangeView::of).toList(),
          actions(detail.match().state()));
    }

    private static List<AllowedAction> actions(MatchState state) {
      boolean merged = state == MatchState.MERGED;
      return List.of(
          AllowedAction.when(!merged, "merge", "They are merged already."),
          AllowedAction.when(merged, "unmerge", "They are not merged."),
          AllowedAction.when(state == MatchState.OPEN, "dismiss", "The match is " + state + "."));
    }

    private static DuplicateView of(
        DuplicateMatch match, List<ChangeView> changes, List<AllowedAction> actions) {
      MatchScore score = match.score();
      return new DuplicateView(
          match.id(),
          List.of(match.first(), match.second()),
          match.acrossPartners(),
          score.points(),
          score.strength(),
          score.factors().stream().map(FactorView::of).toList(),
          match.state(),
          match.foundAt(),
          match.decidedAt(),
          changes,
          actions);
    }
  }

  /** How far duplicates are looked for. */
  @Schema(name = "DuplicatePolicy", description = "How far duplicates are looked for")
  record PolicyBody(@NotNull Reach reach) {

    static PolicyBody of(DuplicatePolicy policy) {
      return new PolicyBody(policy.reach());
    }
  }
}
