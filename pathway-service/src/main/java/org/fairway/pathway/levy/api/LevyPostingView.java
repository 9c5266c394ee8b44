package org.fairway.pathway.levy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyPosting;
import org.fairway.pathway.levy.Posting;
import org.fairway.pathway.levy.PostingKind;
import org.fairway.pathway.levy.Purse;

/** A posting as shown. */
@Schema(name = "LevyPosting", description = "A movement of money in the books of an account")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevyPostingView(
    @NotNull UUID id,
    @Schema(
            required = true,
            minimum = "1",
            description = "From 1 on, in the order in which they were written")
        long position,
    @NotNull LocalDate postedOn,
    @NotNull PostingKind kind,
    @NotNull Purse from,
    @NotNull Purse to,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "114.28")
        String amount,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @Schema(description = "The lot that grows or shrinks; absent where the account takes no part")
        UUID lot,
    @Schema(description = "The commitment that is paid") UUID commitment,
    @Schema(
            minimum = "0",
            maximum = "120",
            description = "Which instalment; 0 for what was held back until completion")
        Integer instalment,
    @NotNull Instant recordedAt) {

  static LevyPostingView of(LevyPosting line) {
    Posting posting = line.posting();
    return new LevyPostingView(
        line.id(),
        line.position(),
        posting.on(),
        posting.kind(),
        posting.kind().from(),
        posting.kind().to(),
        Pounds.of(posting.amount()),
        Pounds.CURRENCY,
        posting.lot(),
        posting.due() == null ? null : posting.due().commitment(),
        posting.due() == null ? null : posting.due().number(),
        line.recordedAt());
  }
}
