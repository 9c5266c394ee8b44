package org.fairway.pathway.enrolment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.DeliveryMode;
import org.fairway.pathway.enrolment.HoursEntry;
import org.fairway.pathway.enrolment.RecordedHours;

/** A ledger line as shown. {@code hours} is a signed decimal string with two places. */
public record HoursEntryView(
    UUID id,
    LocalDate date,
    @Schema(maxLength = 6, examples = "7.50") String hours,
    DeliveryMode deliveryMode,
    @Schema(maxLength = 64) String supervisor,
    UUID reverses,
    Instant recordedAt) {

  static HoursEntryView of(RecordedHours line) {
    HoursEntry entry = line.entry();
    return new HoursEntryView(
        entry.id(),
        entry.date(),
        entry.hours().setScale(2).toPlainString(),
        entry.mode(),
        line.supervisor(),
        entry.reverses(),
        line.recordedAt());
  }
}
