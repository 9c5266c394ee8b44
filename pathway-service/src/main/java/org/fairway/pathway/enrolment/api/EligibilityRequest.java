package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.facts.RuleFactsRequest;
import org.fairway.pathway.support.Today;

/**
 * Facts for one evaluation; none is stored. What is left out is unknown.
 *
 * @param dateOfBirthYearMonth month of birth, {@code 2007-04}; the day is not asked for
 * @param pilotPlace a place of the pilot for those without an EHC plan
 * @param startsOn planned first day; the one agreed, or the programme's, when left out
 * @param endsOn planned last day; the one agreed, or the programme's, when left out
 * @param facts any other fact that the rules of a pathway ask for
 */
@Schema(
    name = "EligibilityFacts",
    description = "Facts for one evaluation; none is stored, what is left out is unknown")
public record EligibilityRequest(
    @Size(max = 7)
        @Pattern(regexp = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
        @Schema(examples = "2007-04")
        String dateOfBirthYearMonth,
    Answer ehcPlan,
    Answer pilotPlace,
    LocalDate startsOn,
    LocalDate endsOn,
    Answer jobCoach,
    @Valid @Schema(description = "Any other fact that the rules of the pathway ask for")
        RuleFactsRequest facts) {

  Facts told() {
    Facts given =
        Facts.none()
            .with(
                Fact.BORN,
                dateOfBirthYearMonth == null
                    ? null
                    : Birth.in(YearMonth.parse(dateOfBirthYearMonth)))
            .with(Fact.EHC_PLAN, ehcPlan)
            .with(Fact.PILOT_PLACE, pilotPlace)
            .with(Fact.STARTS_ON, startsOn)
            .with(Fact.ENDS_ON, endsOn)
            .with(Fact.JOB_COACH, jobCoach);
    return facts == null ? given : given.or(facts.facts(Today.inEngland()));
  }
}
