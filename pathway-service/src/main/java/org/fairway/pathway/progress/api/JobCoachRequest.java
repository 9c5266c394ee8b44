package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.support.Codes;

/** Who coaches from a day on. */
@Schema(name = "AssignJobCoach", description = "Who coaches from a day on")
public record JobCoachRequest(
    @NotNull
        @Size(max = Codes.LONGEST)
        @Pattern(regexp = Codes.CODE)
        @Schema(description = "Code of the coach, never a name")
        String coach,
    @NotNull @Schema(description = "Holds a qualification as a job coach") Boolean qualified,
    @NotNull LocalDate assignedOn) {}
