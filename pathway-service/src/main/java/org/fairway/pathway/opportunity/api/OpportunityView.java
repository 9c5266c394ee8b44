package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.Opportunity;
import org.fairway.pathway.opportunity.OpportunityFacts;
import org.fairway.pathway.opportunity.OpportunityMove;
import org.fairway.pathway.opportunity.OpportunityStatus;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.web.AllowedAction;

/** An opportunity as shown, with its places as they are now. */
@Schema(name = "Opportunity", description = "A placement, job or course of an employer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunityView(
    @NotNull UUID id,
    @NotNull
        @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code of who offers it")
        String employer,
    @NotNull OpportunityStatus status,
    @NotNull PathwayType pathwayType,
    @NotNull @Schema(maxLength = 200) String title,
    @NotNull @Schema(maxLength = 4, pattern = "[0-9]{4}", description = "SOC 2020 unit group")
        String soc2020,
    @Schema(maxLength = 3, pattern = "[1-9]|8[a-d]") String band,
    @NotNull SiteBody site,
    @NotNull @Schema(maxLength = 5, pattern = "[0-9]{1,2}\\.[0-9]{2}") String hoursPerWeek,
    @NotNull @Size(max = 7) List<WorkPattern> patterns,
    @NotNull LocalDate startsFrom,
    LocalDate startsUntil,
    @Schema(required = true, minimum = "1", maximum = "10000") int places,
    @Schema(
            required = true,
            minimum = "0",
            maximum = "10000",
            description = "Neither offered nor accepted")
        int available,
    @Schema(required = true, minimum = "0", maximum = "1000000", description = "How many wait")
        int waiting,
    @NotNull RequirementsBody requirements,
    @NotNull @Size(max = 7) List<Support> supports,
    @Schema(required = true) boolean guaranteedInterview,
    @NotNull @Size(max = 10)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> ringFencedGroups,
    LocalDate closesOn,
    Instant publishedAt,
    Instant closedAt,
    @NotNull Instant createdAt,
    @NotNull @Schema(maxItems = 20) List<AllowedAction> allowedActions) {

  static OpportunityView of(Opportunity opportunity, boolean own, Set<String> roles) {
    OpportunityFacts facts = opportunity.facts();
    return new OpportunityView(
        opportunity.id(),
        opportunity.employer(),
        opportunity.status(),
        facts.pathwayType(),
        facts.title(),
        facts.soc2020(),
        facts.band(),
        SiteBody.of(facts.site()),
        facts.hoursPerWeek().setScale(2).toPlainString(),
        facts.patterns(),
        facts.startsFrom(),
        facts.startsUntil(),
        opportunity.places().places(),
        opportunity.places().free(),
        opportunity.places().waiting(),
        RequirementsBody.of(facts.requirements()),
        facts.supports(),
        facts.guaranteedInterview(),
        facts.ringFencedGroups(),
        facts.closesOn(),
        opportunity.publishedAt(),
        opportunity.closedAt(),
        opportunity.createdAt(),
        actions(opportunity.status(), own, roles));
  }

  private static List<AllowedAction> actions(
      OpportunityStatus status, boolean own, Set<String> roles) {
    return Arrays.stream(OpportunityMove.values())
        .map(move -> AllowedAction.of(move.verb(), move.obstacle(status, own, roles)))
        .toList();
  }
}
