package org.fairway.pathway.opportunity.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;

/** What may be patched, for the description; {@link OpportunityPatches} reads it. */
@Schema(
    name = "OpportunityPatch",
    description =
        "A merge patch: what is absent stays, null removes, lists are replaced. Once it is published"
            + " only title, places and closesOn change")
record OpportunityPatch(
    PathwayType pathwayType,
    @Size(min = 1, max = 200) String title,
    @Size(max = 4) @Pattern(regexp = "[0-9]{4}") @Schema(description = "SOC 2020 unit group")
        String soc2020,
    @Schema(nullable = true) @Size(max = 3) @Pattern(regexp = "[1-9]|8[a-d]") String band,
    @Schema(description = "An area given alone replaces coordinates, and these an area")
        SiteBody site,
    @Size(max = 5)
        @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?")
        @Schema(description = "More than 0, at most 60")
        String hoursPerWeek,
    @Size(min = 1, max = 7) List<WorkPattern> patterns,
    LocalDate startsFrom,
    @Schema(nullable = true) LocalDate startsUntil,
    @Min(1) @Max(10_000) @Schema(description = "No fewer than are offered or accepted")
        Integer places,
    RequirementsPatch requirements,
    @Size(max = 7) List<Support> supports,
    Boolean guaranteedInterview,
    @Size(max = 10)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> ringFencedGroups,
    @Schema(nullable = true) LocalDate closesOn) {

  /** What may be patched of the requirements. */
  @Schema(name = "RequirementsPatch", description = "What is absent stays, null removes")
  record RequirementsPatch(
      @Size(max = 30)
          List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> essentialSkills,
      @Size(max = 30)
          List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> desirableSkills,
      @Schema(nullable = true) @Min(0) @Max(8) Integer qualificationLevel,
      @Size(max = 20)
          List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> qualifications,
      @Schema(nullable = true) @Min(13) @Max(99) Integer minimumAge,
      @Schema(nullable = true) @Min(13) @Max(99) Integer maximumAge,
      @Size(max = 20)
          List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> excludedOffences) {}
}
