package org.fairway.referral.equality.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Text;
import org.fairway.referral.equality.EqualityAnswer;

/** Answers to equality monitoring, as they are sent and shown. */
@Schema(name = "EqualityAnswers", description = "Answers to equality monitoring")
record EqualityBody(
    @NotNull
        @Size(max = 80)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "Code of the ethnic category in its code system", examples = "J")
        String ethnicCode,
    @NotNull
        @Pattern(regexp = "NHS-2001|CENSUS-2021")
        @Schema(implementation = EthnicCodeSystem.class, required = true)
        String ethnicCodeSystem,
    @NotNull EqualityAnswer.Disability disability,
    @NotNull EqualityAnswer.Sex sex,
    @NotNull
        @Pattern(
            regexp =
                "UNDER_16|16-19|20-24|25-29|30-34|35-39|40-44|45-49|50-54|55-59|60-64|65\\+|UNKNOWN")
        @Schema(implementation = AgeBand.class, required = true)
        String ageBand) {

  /** The code systems, for the description of the API. */
  @Schema(
      name = "EthnicCodeSystem",
      description = "Code system of ethnicCode",
      type = SchemaType.STRING,
      enumeration = {"NHS-2001", "CENSUS-2021"})
  interface EthnicCodeSystem {}

  /** The age bands, for the description of the API. */
  @Schema(
      name = "AgeBand",
      description = "Age in bands",
      type = SchemaType.STRING,
      enumeration = {
        "UNDER_16",
        "16-19",
        "20-24",
        "25-29",
        "30-34",
        "35-39",
        "40-44",
        "45-49",
        "50-54",
        "55-59",
        "60-64",
        "65+",
        "UNKNOWN"
      })
  interface AgeBand {}

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
