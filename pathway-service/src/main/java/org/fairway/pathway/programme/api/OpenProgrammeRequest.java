package org.fairway.pathway.programme.api;

import jakarta.validation.Valid;
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
import org.fairway.platform.web.Text;

/**
 * A programme to open. {@code targetGroups} are codes of priority groups, such as {@code
 * CARE_LEAVER}.
 *
 * @param pathwayTypes what it offers besides {@code pathwayType}; null for nothing
 * @param targets null for none
 */
@Schema(name = "OpenProgramme", description = "A programme to open")
public record OpenProgrammeRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Supported internships, autumn") String name,
    @NotNull ProgrammeStream stream,
    @NotNull PathwayType pathwayType,
    @Size(max = 22) @Schema(description = "What it offers besides pathwayType")
        List<@NotNull PathwayType> pathwayTypes,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Size(max = 30)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> targetGroups,
    @NotNull @Min(1) @Max(10_000) Integer places,
    @Size(min = 1, max = 2000) @Pattern(regexp = Text.LINES) @Schema(description = "What it is for")
        String aims,
    @Size(min = 1, max = 200) @Pattern(regexp = Text.LINE) @Schema(description = "Who pays")
        String funder,
    @Size(max = 30) List<@NotNull @Valid ProgrammeTargetBody> targets) {

  NewProgramme toNew() {
    return new NewProgramme(
        name,
        stream,
        pathwayType,
        pathwayTypes == null ? List.of() : pathwayTypes,
        startsOn,
        endsOn,
        targetGroups,
        places,
        aims,
        funder,
        ProgrammeTargetBody.targets(targets));
  }
}
