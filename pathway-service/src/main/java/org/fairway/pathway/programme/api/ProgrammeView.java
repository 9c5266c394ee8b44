package org.fairway.pathway.programme.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeStream;

/**
 * A programme as shown. {@code organisation} owns it: an ODS code, the ICS's own or an employer's.
 */
public record ProgrammeView(
    UUID id,
    @Schema(maxLength = 40) String organisation,
    @Schema(maxLength = 200) String name,
    ProgrammeStream stream,
    PathwayType pathwayType,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(maxItems = 30) List<String> targetGroups,
    int places,
    Instant createdAt) {

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
        programme.createdAt());
  }
}
