package org.fairway.pathway.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.IncidentSeverity;
import org.fairway.pathway.progress.ProgressEntry;
import org.fairway.pathway.progress.ProgressKind;
import org.fairway.pathway.support.Codes;

/** A line about somebody's way as shown. */
@Schema(name = "ProgressEntry", description = "A line about how somebody gets on")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressEntryView(
    @NotNull UUID id,
    @NotNull ProgressKind kind,
    @NotNull LocalDate date,
    @NotNull
        @Schema(
            maxLength = 40,
            pattern = "[A-Z_]+",
            description = "Kind of review, milestone or incident, or place of the visit")
        String code,
    @Schema(description = "Of an incident") IncidentSeverity severity,
    @Schema(
            maxLength = Codes.LONGEST,
            pattern = Codes.CODE,
            description = "Code of who held or signed it")
        String who,
    @Schema(minimum = "1", maximum = "1440", description = "Of a visit") Integer minutes,
    @Schema(description = "The day of the next review") LocalDate nextOn,
    @Schema(
            maxLength = Codes.LONGEST_NOTE,
            description = "Free text; absent for those who do not read notes")
        String note,
    @NotNull Instant recordedAt) {

  static ProgressEntryView of(ProgressEntry entry) {
    return new ProgressEntryView(
        entry.id(),
        entry.kind(),
        entry.date(),
        entry.code(),
        entry.severity(),
        entry.who(),
        entry.minutes(),
        entry.nextOn(),
        entry.note(),
        entry.recordedAt());
  }
}
