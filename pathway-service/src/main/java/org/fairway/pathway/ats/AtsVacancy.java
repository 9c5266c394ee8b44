package org.fairway.pathway.ats;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The vacancy of an application, as the sender describes it.
 *
 * @param employer ODS code
 * @param band Agenda for Change band, {@code 2} or {@code 8a}, or {@code VSM}; null when it has
 *     none
 * @param authorisedAt when it was authorised; null when not told, like the next two
 * @param advertisedAt when it was advertised
 * @param closedAt when it closed for applications
 */
@Schema(name = "AtsVacancy", description = "A vacancy as the sender describes it")
public record AtsVacancy(
    @NotBlank @Size(max = 100) String externalId,
    @NotBlank @Size(max = 200) String title,
    @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z0-9]{3,20}") String employer,
    @Size(max = 3) @Pattern(regexp = AtsVacancy.BAND) String band,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "When it was authorised")
        Instant authorisedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "When it was advertised")
        Instant advertisedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When it closed for applications")
        Instant closedAt) {
  /** Form of a band. */
  public static final String BAND = "[1-79]|8[a-d]|VSM";
}
