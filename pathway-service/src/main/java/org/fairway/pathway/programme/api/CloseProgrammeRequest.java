package org.fairway.pathway.programme.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.ClosingReason;
import org.fairway.pathway.programme.OnClosing;

/** Why a programme ends, and what happens to those who are on it. */
@Schema(
    name = "CloseProgramme",
    description = "Why a programme ends, and what happens to those who are on it")
public record CloseProgrammeRequest(
    @NotNull ClosingReason reason,
    @NotNull
        @Schema(
            description =
                "REFUSE: stays open while anybody is on it; FINISH: they go on, nobody new comes")
        OnClosing openEnrolments) {}
