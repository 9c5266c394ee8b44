package org.fairway.pathway.programme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.NewProgramme;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.ProgrammeStream;

/**
 * A programme to open. {@code targetGroups} are codes of priority groups, such as {@code
 * CARE_LEAVER}.
 */
@Schema(name = "OpenProgramme", description = "A programme to open")
public record OpenProgrammeRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Supported internships, autumn") String name,
    @NotNull ProgrammeStream stream,
    @NotNull PathwayType pathwayType,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Size(max = 30)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> targetGroups,
    @NotNull @Min(1) @Max(10_000) Integer places) {

  NewProgramme toNew() {
    return new NewProgramme(name, stream, pathwayType, startsOn, endsOn, targetGroups, places);
  }
}
