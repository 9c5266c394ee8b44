package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The programme to put an enrolment on; it has to be of the same pathway type. */
public record AssignProgrammeRequest(@NotNull UUID programmeId) {}
