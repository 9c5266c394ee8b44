package org.fairway.pathway.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.ProgrammeTarget;
import org.fairway.pathway.programme.TargetStage;

/** A target as sent and shown. */
@Schema(name = "ProgrammeTarget", description = "How many people are to come how far by a day")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeTargetBody(
    @NotNull TargetStage stage,
    @Size(max = 60)
        @Pattern(regexp = "[A-Z0-9_]{2,60}")
        @Schema(description = "A priority group; absent for everybody")
        String group,
    @NotNull @Min(1) @Max(100_000) Integer people,
    @NotNull LocalDate by) {

  static List<ProgrammeTarget> targets(List<ProgrammeTargetBody> bodies) {
    return bodies == null
        ? List.of()
        : bodies.stream()
            .map(one -> new ProgrammeTarget(one.stage, one.group, one.people, one.by))
            .toList();
  }

  static List<ProgrammeTargetBody> of(List<ProgrammeTarget> targets) {
    return targets.stream()
        .map(one -> new ProgrammeTargetBody(one.stage(), one.group(), one.people(), one.by()))
        .toList();
  }
}
