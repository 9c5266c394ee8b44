package org.fairway.pathway.ats;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The canonical inbound event: an application reached a stage.
 *
 * @param eventId the sender's own id, the same on every attempt to deliver it
 * @param externalId the application in the sender's system
 * @param referralReference the reference that a referred person gave, or null
 * @param stage canonical, or the sender's own name if the connection maps it
 * @param reason coded, with an end; or null
 * @param noticeDays notice that the applicant has to give where they work; null when not told
 */
@Schema(name = "AtsEvent", description = "An application reached a stage")
public record AtsEvent(
    @NotBlank @Size(max = 100) String eventId,
    @NotNull @Size(max = 60) @Pattern(regexp = "application\\.stage-changed") String type,
    @NotBlank @Size(max = 100) String externalId,
    @NotNull @Valid AtsVacancy vacancy,
    @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]+") String referralReference,
    @NotBlank @Size(max = 100) String stage,
    EndReason reason,
    @NotNull Instant occurredAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Min(0)
        @Max(365)
        @Schema(description = "Days of notice that the applicant has to give elsewhere")
        Integer noticeDays) {}
