package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** What is agreed of an apprenticeship. What is left out is unknown. */
@Schema(
    name = "ApprenticeshipFacts",
    description = "What is agreed of an apprenticeship; what is left out is unknown")
public record ApprenticeshipFactsRequest(
    @Size(max = 6) @Pattern(regexp = "[A-Z]{2}[0-9]{4}") @Schema(examples = "ST0216")
        String standardReference,
    @Size(max = 7) @Pattern(regexp = "[0-9]{1,3}([.][0-9]{1,3})?") @Schema(examples = "1.3")
        String standardVersion,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "Published for reference and version", examples = "187.50")
        String standardOffTheJobHours,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "Planned", examples = "187.50")
        String offTheJobHours,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "0 for none", examples = "187.50")
        String priorLearningHours,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "Hours a week", examples = "187.50")
        String workingHours,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "Weeks of training, leave not counted", examples = "187.50")
        String trainingWeeks,
    Answer contractOfEmployment) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.STANDARD_REFERENCE, standardReference)
        .with(Fact.STANDARD_VERSION, standardVersion)
        .with(Fact.STANDARD_HOURS, RuleFactsRequest.decimal(standardOffTheJobHours))
        .with(Fact.OFF_THE_JOB_HOURS, RuleFactsRequest.decimal(offTheJobHours))
        .with(Fact.PRIOR_LEARNING_HOURS, RuleFactsRequest.decimal(priorLearningHours))
        .with(Fact.WORKING_HOURS, RuleFactsRequest.decimal(workingHours))
        .with(Fact.TRAINING_WEEKS, RuleFactsRequest.decimal(trainingWeeks))
        .with(Fact.CONTRACT, contractOfEmployment);
  }
}
