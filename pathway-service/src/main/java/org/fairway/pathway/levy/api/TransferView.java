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
import org.fairway.pathway.levy.LevyTransfer;
import org.fairway.pathway.levy.TransferDetail;
import org.fairway.pathway.levy.TransferMatch;
import org.fairway.pathway.levy.TransferMove;
import org.fairway.pathway.levy.TransferState;
import org.fairway.platform.web.AllowedAction;

/** An application for a transfer as shown. */
@Schema(name = "LevyTransfer", description = "An application for another employer's levy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
    @NotNull UUID id,
    @NotNull UUID pledgeId,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "Who pays") String sender,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "Who applied")
        String receiver,
    @NotNull @Schema(maxLength = 20, pattern = StandardKey.REFERENCE, examples = "ST0216")
        String standard,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "5000.00")
        String price,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull LocalDate startsOn,
    @Schema(required = true, minimum = "1", maximum = "120") int months,
    @NotNull AgeBand age,
    @NotNull TransferState state,
    @Schema(description = "The limit of that tax year counts it") LocalDate approvedOn,
    @Schema(description = "The commitment of the applicant's account") UUID commitmentId,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Paid so far, less what came back",
            examples = "333.33")
        String used,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "100",
            description = "The weights of the wishes that are met; it informs and decides nothing")
        int matchPercent,
    @NotNull @Schema(maxItems = 10) List<CriterionView> match,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull @Schema(maxItems = 5) List<AllowedAction> allowedActions) {

  /** A wish of the pledge. */
  @Schema(name = "LevyTransferCriterion", description = "A wish of the pledge, met or not")
  public record CriterionView(
      @NotNull @Schema(maxLength = 20, pattern = "[A-Z]+") String criterion,
      @Schema(required = true, minimum = "0", maximum = "100") int weight,
      @Schema(required = true) boolean met,
      @NotNull @Schema(maxLength = 1000) String explanation) {

    static CriterionView of(TransferMatch.Criterion one) {
      return new CriterionView(one.name(), one.weight(), one.met(), one.sentence());
    }
  }

  static TransferView of(TransferDetail detail) {
    LevyTransfer transfer = detail.transfer();
    return new TransferView(
        transfer.id(),
        transfer.pledgeId(),
        transfer.sender(),
        transfer.receiver(),
        transfer.standard(),
        Pounds.of(transfer.plan().price()),
        Pounds.CURRENCY,
        transfer.plan().startsOn(),
        transfer.plan().months(),
        transfer.age(),
        transfer.state(),
        transfer.approvedOn(),
        transfer.commitmentId(),
        Pounds.of(detail.used()),
        detail.match().percent(),
        detail.match().criteria().stream().map(CriterionView::of).toList(),
        transfer.createdAt(),
        transfer.updatedAt(),
        Arrays.stream(TransferMove.values())
            .map(move -> AllowedAction.of(move.verb(), move.obstacle(transfer)))
            .toList());
  }
}
