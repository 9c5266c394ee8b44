package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.Requirements;

/** What is asked of a person. Skills, qualifications and offences are codes. */
@Schema(name = "Requirements", description = "What is asked of a person")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequirementsBody(
    @NotNull @Size(max = 30)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> essentialSkills,
    @NotNull @Size(max = 30)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> desirableSkills,
    @Min(0) @Max(8) @Schema(description = "Lowest level of qualification; absent for none")
        Integer qualificationLevel,
    @NotNull @Size(max = 20)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> qualifications,
    @Min(13) @Max(99) @Schema(description = "On the first day, in years") Integer minimumAge,
    @Min(13) @Max(99) @Schema(description = "On the first day, in years") Integer maximumAge,
    @NotNull
        @Size(max = 20)
        @Schema(description = "Kinds of offence that rule a person out; never scored")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String>
            excludedOffences) {

  Requirements toRequirements() {
    return new Requirements(
        essentialSkills,
        desirableSkills,
        qualificationLevel,
        qualifications,
        minimumAge,
        maximumAge,
        excludedOffences);
  }

  static RequirementsBody of(Requirements asked) {
    return new RequirementsBody(
        asked.essentialSkills(),
        asked.desirableSkills(),
        asked.qualificationLevel(),
        asked.qualifications(),
        asked.minimumAge(),
        asked.maximumAge(),
        asked.excludedOffences());
  }
}
