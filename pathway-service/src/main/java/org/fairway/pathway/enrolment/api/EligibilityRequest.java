package org.fairway.pathway.enrolment.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.InternshipFacts;

/**
 * Facts for one evaluation; none is stored. What is left out is unknown.
 *
 * @param dateOfBirthYearMonth month of birth, {@code 2007-04}; the day is not asked for
 * @param pilotPlace a place of the pilot for those without an EHC plan
 * @param startsOn planned first day; the programme's when left out
 * @param endsOn planned last day; the programme's when left out
 */
@Schema(
    name = "EligibilityFacts",
    description = "Facts for one evaluation; none is stored, what is left out is unknown")
public record EligibilityRequest(
    @NotNull
        @Size(max = 7)
        @Pattern(regexp = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
        @Schema(examples = "2007-04")
        String dateOfBirthYearMonth,
    Answer ehcPlan,
    Answer pilotPlace,
    LocalDate startsOn,
    LocalDate endsOn,
    Answer jobCoach) {

  InternshipFacts facts() {
    return new InternshipFacts(
        YearMonth.parse(dateOfBirthYearMonth), ehcPlan, pilotPlace, startsOn, endsOn, jobCoach);
  }
}
