package org.fairway.pathway.opportunity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.OpportunityFacts;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.PriorityGroups;
import org.fairway.pathway.support.Refusal;

/** An opportunity to draft. */
@Schema(name = "DraftOpportunity", description = "An opportunity to draft")
public record DraftOpportunityRequest(
    @Size(max = 20)
        @Pattern(regexp = "[A-Z0-9]{3,20}")
        @Schema(description = "ODS code; the caller's own organisation when absent")
        String employer,
    @NotNull PathwayType pathwayType,
    @NotBlank @Size(max = 200) @Schema(examples = "Ward host, Russells Hall") String title,
    @NotNull
        @Size(max = 4)
        @Pattern(regexp = "[0-9]{4}")
        @Schema(examples = "6131", description = "SOC 2020 unit group")
        String soc2020,
    @Size(max = 3)
        @Pattern(regexp = "[1-9]|8[a-d]")
        @Schema(examples = "2", description = "Agenda for Change band; absent outside it")
        String band,
    @NotNull @Valid SiteBody site,
    @NotNull
        @Size(max = 5)
        @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?")
        @Schema(examples = "30.00", description = "More than 0, at most 60")
        String hoursPerWeek,
    @NotEmpty @Size(max = 7) List<@NotNull WorkPattern> patterns,
    @NotNull LocalDate startsFrom,
    @Schema(description = "Last day to begin; absent when there is none") LocalDate startsUntil,
    @NotNull @Min(1) @Max(10_000) Integer places,
    @NotNull @Valid RequirementsBody requirements,
    @NotNull @Size(max = 7) List<@NotNull Support> supports,
    @NotNull Boolean guaranteedInterview,
    @NotNull
        @Size(max = 10)
        @Schema(description = "Priority groups for whom alone it is, as the law allows")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> ringFencedGroups,
    @Schema(description = "Last day to ask for a place; absent for rolling") LocalDate closesOn) {

  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);

  /** As it would be drafted again, for nobody in particular. */
  static DraftOpportunityRequest of(OpportunityFacts facts) {
    return new DraftOpportunityRequest(
        null,
        facts.pathwayType(),
        facts.title(),
        facts.soc2020(),
        facts.band(),
        SiteBody.of(facts.site()),
        facts.hoursPerWeek().toPlainString(),
        facts.patterns(),
        facts.startsFrom(),
        facts.startsUntil(),
        facts.places(),
        RequirementsBody.of(facts.requirements()),
        facts.supports(),
        facts.guaranteedInterview(),
        facts.ringFencedGroups(),
        facts.closesOn());
  }

  OpportunityFacts toFacts() {
    PriorityGroups.require(ringFencedGroups, "/ringFencedGroups");
    return new OpportunityFacts(
        pathwayType,
        title,
        soc2020,
        band,
        site.toSite(),
        hours(),
        patterns.stream().distinct().toList(),
        startsFrom,
        startsUntil,
        places,
        requirements.toRequirements(),
        supports.stream().distinct().toList(),
        guaranteedInterview,
        ringFencedGroups.stream().distinct().toList(),
        closesOn);
  }

  private BigDecimal hours() {
    BigDecimal hours = new BigDecimal(hoursPerWeek);
    if (hours.signum() == 0 || hours.compareTo(MOST_HOURS) > 0) {
      throw Refusal.input(
          "/hoursPerWeek",
          "hours-out-of-range",
          "A week of work has more than 0 and at most 60 hours.");
    }
    return hours;
  }
}
