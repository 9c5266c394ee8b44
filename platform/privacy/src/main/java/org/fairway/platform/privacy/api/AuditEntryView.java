package org.fairway.platform.privacy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.privacy.AuditEntry;

/**
 * What somebody did or tried to do. Names only; the audit holds no value that was read or changed.
 */
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
    UUID id,
    Instant at,
    @Schema(maxLength = 40) String organisation,
    @Schema(maxLength = 200) String actor,
    @Schema(maxLength = 200) String client,
    @Schema(maxLength = 80, examples = "person.read") String action,
    @Schema(maxLength = 80, examples = "person") String subjectType,
    @Schema(maxLength = 120) String subjectId,
    @Schema(enumeration = {"ALLOWED", "DENIED"}) String outcome,
    @Schema(maxLength = 200, description = "Why it was done, or why it was refused") String purpose,
    @Schema(maxItems = 200, description = "Names of the fields read or changed")
        List<String> fields,
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
