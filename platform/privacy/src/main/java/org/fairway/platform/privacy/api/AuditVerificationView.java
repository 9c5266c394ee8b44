package org.fairway.platform.privacy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.privacy.ChainFault;
import org.fairway.platform.privacy.ChainHead;
import org.fairway.platform.privacy.ChainReport;

/** Whether the tenant's audit is whole, and if not, where that shows first. */
@Schema(
    name = "AuditVerification",
    description = "Whether the audit is whole, and if not, where that shows first")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditVerificationView(
    @Schema(required = true, description = "Whether the chain is whole") boolean intact,
    @Schema(required = true, description = "Links that hold, from the first", minimum = "0")
        long links,
    @Schema(
            required = true,
            description = "Entries of the last moments, not linked yet",
            minimum = "0")
        long waiting,
    @Schema(required = true, description = "Entries that escaped the chain", minimum = "0")
        long unlinked,
    @Schema(description = "The first fault; absent when whole") ChainFault fault,
    @Schema(description = "Position of the first fault", minimum = "1") Long position,
    @Schema(description = "The entry concerned") UUID entryId,
    @Schema(
            description = "The end of the chain: note it elsewhere, and give it back later as head",
            pattern = ChainHead.FORM,
            maxLength = ChainHead.LONGEST)
        @NotNull
        String head) {

  static AuditVerificationView of(ChainReport report) {
    return new AuditVerificationView(
        report.intact(),
        report.links(),
        report.waiting(),
        report.unlinked(),
        report.fault(),
        report.position(),
        report.entryId(),
        report.head().toString());
  }
}
