package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** What is offered at work. What is left out is unknown. */
@Schema(name = "WorkFacts", description = "What is offered at work; what is left out is unknown")
public record WorkFactsRequest(
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Pounds", examples = "187.50")
        String hourlyWage,
    Answer paid,
    Answer jobCoach,
    Answer pilotPlace,
    Answer accessToWork,
    Answer projectSearch,
    @Min(0) @Max(20) Integer rotations,
    Answer hostEmployer,
    Answer training,
    Answer placement,
    Answer guaranteedInterview,
    Answer liveVacancy,
    Answer applicationSupport,
    Answer riskAssessment,
    @Min(14) @Max(18) @Schema(description = "The youngest age that the role takes: 14, 16 or 18")
        Integer roleFromAge,
    Answer dbsRequired,
    Answer dbsCleared,
    Answer occupationalHealthRequired,
    Answer occupationalHealthCleared,
    Answer interimRole) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.HOURLY_WAGE, RuleFactsRequest.decimal(hourlyWage))
        .with(Fact.PAID, paid)
        .with(Fact.JOB_COACH, jobCoach)
        .with(Fact.PILOT_PLACE, pilotPlace)
        .with(Fact.ACCESS_TO_WORK, accessToWork)
        .with(Fact.PROJECT_SEARCH, projectSearch)
        .with(Fact.ROTATIONS, rotations)
        .with(Fact.HOST_EMPLOYER, hostEmployer)
        .with(Fact.TRAINING, training)
        .with(Fact.PLACEMENT, placement)
        .with(Fact.GUARANTEED_INTERVIEW, guaranteedInterview)
        .with(Fact.LIVE_VACANCY, liveVacancy)
        .with(Fact.APPLICATION_SUPPORT, applicationSupport)
        .with(Fact.RISK_ASSESSMENT, riskAssessment)
        .with(Fact.ROLE_FROM_AGE, roleFromAge)
        .with(Fact.DBS_REQUIRED, dbsRequired)
        .with(Fact.DBS_CLEARED, dbsCleared)
        .with(Fact.HEALTH_REQUIRED, occupationalHealthRequired)
        .with(Fact.HEALTH_CLEARED, occupationalHealthCleared)
        .with(Fact.INTERIM_ROLE, interimRole);
  }
}
