package org.fairway.pathway.progression.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day of a pair. */
@Schema(name = "EndMentoringPair", description = "The last day of a pair")
public record EndPairRequest(@NotNull LocalDate endedOn) {}
