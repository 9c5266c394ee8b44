package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.DeliveryMode;
import org.fairway.pathway.enrolment.HoursEntry;
import org.fairway.pathway.enrolment.LedgerLine;

/** A ledger line as shown. {@code hours} is a signed decimal string with two places. */
@Schema(name = "HoursEntry", description = "A line of the ledger of hours")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoursEntryView(
    @NotNull UUID id,
    @NotNull LocalDate date,
    @NotNull
        @Schema(
            maxLength = 6,
            pattern = HoursEntryView.DECIMAL,
            description = "Signed, with two places",
            examples = "7.50")
        String hours,
    @NotNull DeliveryMode deliveryMode,
    @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code of the employer")
        String employer,
    @Schema(maxLength = 64, pattern = "[A-Za-z0-9._-]+", description = "Code of who is to sign")
        String supervisor,
    @Schema(description = "The line that this one undoes") UUID reverses,
    @NotNull Instant recordedAt,
    @Schema(description = "When a person of the employer signed it; absent until then")
        Instant signedAt) {

  /** Hours as text. */
  static final String DECIMAL = "-?[0-9]+[.][0-9]{2}";

  static HoursEntryView of(LedgerLine line) {
    HoursEntry entry = line.entry();
    return new HoursEntryView(
        entry.id(),
        entry.date(),
        entry.hours().setScale(2).toPlainString(),
        entry.mode(),
        entry.employer(),
        line.hours().supervisor(),
        entry.reverses(),
        line.hours().recordedAt(),
        line.signOff() == null ? null : line.signOff().signedAt());
  }
}
