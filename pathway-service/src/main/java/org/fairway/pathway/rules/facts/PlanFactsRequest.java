package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Specialism;

/** What is planned. What is left out is unknown. */
@Schema(name = "PlanFacts", description = "What is planned; what is left out is unknown")
public record PlanFactsRequest(
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "Planned last day before any break") LocalDate originalEndsOn,
    @Min(0) @Max(3650) Integer breakDays,
    Answer breakAgreed,
    @Min(0) @Max(10) Integer courseYears,
    @Min(0) @Max(8) Integer level,
    Specialism specialism,
    Answer externalEmployer,
    @Min(0) @Max(520) Integer weeks,
    @Size(max = 15) @Pattern(regexp = RuleFactsRequest.DECIMAL) @Schema(examples = "187.50")
        String hoursPerWeek) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.STARTS_ON, startsOn)
        .with(Fact.ENDS_ON, endsOn)
        .with(Fact.ORIGINAL_ENDS_ON, originalEndsOn)
        .with(Fact.BREAK_DAYS, breakDays)
        .with(Fact.BREAK_AGREED, breakAgreed)
        .with(Fact.COURSE_YEARS, courseYears)
        .with(Fact.LEVEL, level)
        .with(Fact.SPECIALISM, specialism)
        .with(Fact.EXTERNAL_EMPLOYER, externalEmployer)
        .with(Fact.WEEKS, weeks)
        .with(Fact.HOURS_PER_WEEK, RuleFactsRequest.decimal(hoursPerWeek));
  }
}
