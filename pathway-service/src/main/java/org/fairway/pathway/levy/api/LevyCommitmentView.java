package org.fairway.pathway.levy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.AgeBand;
import org.fairway.pathway.levy.Break;
import org.fairway.pathway.levy.CommitmentMove;
import org.fairway.pathway.levy.CommitmentState;
import org.fairway.pathway.levy.CommitmentTold;
import org.fairway.pathway.levy.LevyCommitment;
import org.fairway.platform.web.AllowedAction;

/** A commitment as shown. */
@Schema(name = "LevyCommitment", description = "What an account has promised for one apprentice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevyCommitmentView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 20, pattern = StandardKey.REFERENCE, examples = "ST0216")
        String standard,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "5000.00")
        String price,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Held back until completion",
            examples = "1000.00")
        String completionPayment,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull
        @Schema(description = "First day of training; the first of its month where it is withheld")
        LocalDate startsOn,
    @Schema(required = true, minimum = "1", maximum = "120") int months,
    @NotNull AgeBand age,
    @Schema(description = "The enrolment that it follows") UUID enrolmentId,
    @NotNull CommitmentState state,
    @NotNull @Schema(maxItems = 100) List<BreakView> breaks,
    @Schema(description = "Moved by breaks that are over; absent during one") LocalDate plannedEnd,
    LocalDate completedOn,
    LocalDate leftOn,
    @Schema(
            required = true,
            description =
                "The first day, breaks and last days are withheld: the person does not consent, or no"
                    + " longer, that whoever asks knows them. A break is shown as RUNNING then")
        boolean withheld,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Schema(maxItems = 5) List<AllowedAction> allowedActions) {

  /** A break as shown. */
  @Schema(name = "LevyBreak", description = "An agreed break in learning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BreakView(
      @NotNull LocalDate from,
      @Schema(description = "First day back; absent while it lasts") LocalDate until) {

    static BreakView of(Break pause) {
      return new BreakView(pause.from(), pause.until());
    }
  }

  static LevyCommitmentView of(CommitmentTold told) {
    LevyCommitment kept = told.kept();
    return new LevyCommitmentView(
        kept.id(),
        kept.standard(),
        Pounds.of(kept.plan().price()),
        Pounds.of(kept.plan().completion()),
        Pounds.CURRENCY,
        told.startsOn(),
        kept.plan().months(),
        kept.age(),
        kept.enrolment(),
        told.state(),
        told.breaks().stream().map(BreakView::of).toList(),
        told.plannedEnd(),
        told.completedOn(),
        told.leftOn(),
        !told.learning(),
        kept.createdAt(),
        told.updatedAt(),
        actions(kept));
  }

  private static List<AllowedAction> actions(LevyCommitment kept) {
    return Arrays.stream(CommitmentMove.values())
        .filter(move -> move != CommitmentMove.BEGIN)
        .map(move -> AllowedAction.of(move.verb(), move.obstacle(kept)))
        .toList();
  }
}
