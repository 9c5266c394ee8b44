package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.Achievement;

/** What completing an enrolment achieved. */
@Schema(name = "AchievementInput", description = "What completing the enrolment achieved")
public record AchievementRequest(@NotNull Achievement achievement) {}
