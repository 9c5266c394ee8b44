package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The programme to put an enrolment on; it has to be of the same pathway type. */
@Schema(
    name = "AssignProgramme",
    description = "The programme to put an enrolment on; of the same pathway type")
public record AssignProgrammeRequest(@NotNull UUID programmeId) {}
