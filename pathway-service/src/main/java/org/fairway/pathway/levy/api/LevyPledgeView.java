package org.fairway.pathway.levy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.StandardKey;
import org.fairway.pathway.levy.AgeBand;
import org.fairway.pathway.levy.LevyPledge;

/** A pledge as shown. */
@Schema(name = "LevyPledge", description = "Levy that an employer offers to others")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevyPledgeView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code of who offers")
        String sender,
    @NotNull @Schema(maxLength = Pounds.LONGEST, pattern = Pounds.SHOWN, examples = "20000.00")
        String amount,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull @Size(max = 50)
        List<@Size(max = 10) @Pattern(regexp = StandardKey.REFERENCE) String> standards,
    @NotNull @Schema(maxItems = 3) List<AgeBand> ages,
    LocalDate startBy,
    @Schema(required = true, description = "Takes no more applications") boolean closed,
    @NotNull Instant createdAt) {

  static LevyPledgeView of(LevyPledge pledge) {
    return new LevyPledgeView(
        pledge.id(),
        pledge.sender(),
        Pounds.of(pledge.amount()),
        Pounds.CURRENCY,
        pledge.wishes().standards(),
        pledge.wishes().ages(),
        pledge.wishes().startBy(),
        pledge.closed(),
        pledge.createdAt());
  }
}
