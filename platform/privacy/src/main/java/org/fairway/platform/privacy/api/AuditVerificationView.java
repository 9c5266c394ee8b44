package org.fairway.platform.privacy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.privacy.ChainFault;
import org.fairway.platform.privacy.ChainHead;
import org.fairway.platform.privacy.ChainReport;

/** Whether the tenant's audit is whole, and if not, where that shows first. */
@Schema(name = "AuditVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditVerificationView(
    boolean intact,
    @Schema(description = "Links that hold, from the first", minimum = "0") long links,
    @Schema(description = "Entries of the last moments, not linked yet", minimum = "0")
        long waiting,
    @Schema(description = "Entries that escaped the chain", minimum = "0") long unlinked,
    @Schema(description = "The first fault; absent when whole") ChainFault fault,
    @Schema(description = "Position of the first fault", minimum = "1") Long position,
    @Schema(description = "The entry concerned") UUID entryId,
    @Schema(
            description = "The end of the chain: note it elsewhere, and give it back later as head",
            pattern = ChainHead.FORM,
            maxLength = 83)
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
