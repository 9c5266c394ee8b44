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
import org.fairway.pathway.programme.NewProgramme;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.web.Text;

/** What may change of a programme, as it results from a patch; as valid as a new one. */
record ProgrammeBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Size(max = 23) List<@NotNull PathwayType> pathwayTypes,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Size(max = 30)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> targetGroups,
    @NotNull @Min(1) @Max(10_000) Integer places,
    @Size(min = 1, max = 2000) @Pattern(regexp = Text.LINES) String aims,
    @Size(min = 1, max = 200) @Pattern(regexp = Text.LINE) String funder,
    @NotNull @Size(max = 30) List<@NotNull @Valid ProgrammeTargetBody> targets) {

  static ProgrammeBody of(NewProgramme present) {
    return new ProgrammeBody(
        present.name(),
        present.pathwayTypes(),
        present.startsOn(),
        present.endsOn(),
        present.targetGroups(),
        present.places(),
        present.aims(),
        present.funder(),
        ProgrammeTargetBody.of(present.targets()));
  }

  NewProgramme onto(NewProgramme present) {
    return new NewProgramme(
        name,
        present.stream(),
        present.pathwayType(),
        pathwayTypes,
        startsOn,
        endsOn,
        targetGroups,
        places,
        aims,
        funder,
        ProgrammeTargetBody.targets(targets));
  }
}
