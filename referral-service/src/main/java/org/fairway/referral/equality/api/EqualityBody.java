package org.fairway.referral.equality.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.equality.EqualityAnswer;

/** Answers to equality monitoring, as they are sent and shown. */
@Schema(name = "EqualityAnswers")
record EqualityBody(
    @NotNull
        @Size(max = 80)
        @Schema(description = "Code of the ethnic category in its code system", examples = "J")
        String ethnicCode,
    @NotNull
        @Pattern(regexp = "NHS-2001|CENSUS-2021")
        @Schema(description = "Code system of ethnicCode", examples = "NHS-2001")
        String ethnicCodeSystem,
    @NotNull EqualityAnswer.Disability disability,
    @NotNull EqualityAnswer.Sex sex,
    @NotNull
        @Pattern(
            regexp =
                "UNDER_16|16-19|20-24|25-29|30-34|35-39|40-44|45-49|50-54|55-59|60-64|65\\+|UNKNOWN")
        @Schema(examples = "20-24")
        String ageBand) {

  static EqualityBody of(EqualityAnswer answer) {
    return new EqualityBody(
        answer.ethnicCode(),
        answer.ethnicCodeSystem(),
        answer.disability(),
        answer.sex(),
        answer.ageBand());
  }

  EqualityAnswer toAnswer() {
    return new EqualityAnswer(ethnicCode, ethnicCodeSystem, disability, sex, ageBand);
  }
}
