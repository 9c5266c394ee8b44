package org.fairway.platform.privacy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.privacy.AuditEntry;
import org.fairway.platform.privacy.AuditNames;
import org.fairway.platform.privacy.Outcome;

/**
 * What somebody did or tried to do. Names only; the audit holds no value that was read or changed.
 */
@Schema(name = "AuditEntry", description = "What somebody did or tried to do")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
    @NotNull UUID id,
    @NotNull Instant at,
    @Schema(maxLength = 40, description = "Of the caller; absent for background work")
        String organisation,
    @Schema(maxLength = 200, description = "Who; a user of the realm, or the work's name")
        String actor,
    @Schema(maxLength = 200, description = "The client through which they called") String client,
    @NotNull @Schema(maxLength = 80, pattern = AuditNames.NAMES, examples = "person.read")
        String action,
    @Schema(maxLength = 80, pattern = AuditNames.NAMES, examples = "person") String subjectType,
    @Schema(maxLength = 120, pattern = AuditNames.IDS) String subjectId,
    @NotNull @Schema(implementation = Outcome.class, required = true) String outcome,
    @Schema(maxLength = 200, description = "Why it was done, or why it was refused") String purpose,
    @Schema(maxItems = 200, description = "Names of the fields read or changed")
        List<@Size(max = 80) @Pattern(regexp = AuditNames.NAMES) String> fields,
    @Schema(maxLength = 200) String correlationId) {

  static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at(),
        entry.organisation(),
        entry.actor(),
        entry.client(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.outcome(),
        entry.purpose(),
        entry.fields() == null ? null : List.of(entry.fields().split(",")),
        entry.correlationId());
  }
}
