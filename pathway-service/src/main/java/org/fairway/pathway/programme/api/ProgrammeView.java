package org.fairway.pathway.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.ClosingReason;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeStatus;
import org.fairway.pathway.programme.ProgrammeStream;

/**
 * A programme as shown. {@code organisation} owns it: an ODS code, the ICS's own or an employer's.
 */
@Schema(name = "Programme", description = "What an ICS or an employer runs for whom")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code of the owner")
        String organisation,
    @NotNull @Schema(maxLength = 200) String name,
    @NotNull ProgrammeStream stream,
    @NotNull PathwayType pathwayType,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Size(max = 30)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> targetGroups,
    @Schema(required = true, minimum = "1", maximum = "10000") int places,
    @NotNull Instant createdAt,
    @NotNull @Size(max = 23) @Schema(description = "All that it offers, the main one first")
        List<PathwayType> pathwayTypes,
    @NotNull ProgrammeStatus status,
    @Schema(maxLength = 2000, description = "What it is for") String aims,
    @Schema(maxLength = 200, description = "Who pays") String funder,
    @NotNull @Size(max = 30) List<ProgrammeTargetBody> targets,
    @Schema(description = "When it ended before its last day") LocalDate closedOn,
    ClosingReason closingReason) {

  static ProgrammeView of(Programme programme) {
    return new ProgrammeView(
        programme.id(),
        programme.owner(),
        programme.name(),
        programme.stream(),
        programme.pathwayType(),
        programme.startsOn(),
        programme.endsOn(),
        programme.targetGroups(),
        programme.places(),
        programme.createdAt(),
        programme.pathwayTypes(),
        programme.status(),
        programme.aims(),
        programme.funder(),
        ProgrammeTargetBody.of(programme.targets()),
        programme.closedOn(),
        programme.closingReason());
  }
}
