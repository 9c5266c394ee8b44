package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.Seeker;
import org.fairway.pathway.opportunity.Centroids;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.PriorityGroups;
import org.fairway.pathway.support.Refusal;

/** What a person brings and looks for. Lists that are empty mean that nothing is known. */
@Schema(name = "WriteMatchingProfile", description = "What a person brings and looks for")
public record MatchingProfileRequest(
    @NotNull @Size(max = 60)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> skills,
    @Min(0) @Max(8) Integer qualificationLevel,
    @NotNull @Size(max = 40)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> qualifications,
    @Size(max = 5) @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?") @Schema(examples = "16.00")
        String leastHours,
    @Size(max = 5) @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?") @Schema(examples = "30.00")
        String mostHours,
    @NotNull @Size(max = 7) List<@NotNull WorkPattern> patterns,
    @NotNull
        @Size(max = 9)
        @Pattern(regexp = "E01[0-9]{6}")
        @Schema(examples = "E01009719", description = "Small area of residence (LSOA 2021)")
        String lsoa21,
    @NotNull @Min(1) @Max(100) @Schema(description = "How far they would go, in kilometres")
        Integer travelKilometres,
    LocalDate availableFrom,
    @NotNull @Size(max = 7) List<@NotNull Support> needs,
    @NotNull
        @Size(max = 10)
        @Schema(
            description = "Priority groups that the person agreed to declare; used for ring-fences")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> declaredGroups,
    @NotNull @Size(max = 22) @Schema(description = "Only these; empty for all")
        List<@NotNull PathwayType> pathwayTypes) {

  Seeker toSeeker() {
    PriorityGroups.require(declaredGroups, "/declaredGroups");
    BigDecimal least = decimal(leastHours);
    BigDecimal most = decimal(mostHours);
    if (least != null && most != null && most.compareTo(least) < 0) {
      throw Refusal.input("/mostHours", "below-least", "The most hours are not below the least.");
    }
    return new Seeker(
        Set.copyOf(skills),
        qualificationLevel,
        Set.copyOf(qualifications),
        least,
        most,
        Set.copyOf(patterns),
        home(),
        travelKilometres,
        availableFrom,
        Set.copyOf(needs),
        Set.copyOf(declaredGroups),
        pathwayTypes.stream().distinct().sorted().toList());
  }

  private Site home() {
    return Centroids.of(lsoa21)
        .orElseThrow(
            () -> Refusal.input("/lsoa21", "unknown-area", "This is not an English LSOA of 2021."));
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
