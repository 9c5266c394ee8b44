package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.facts.RuleFactsRequest;
import org.fairway.pathway.support.Today;

/** What to ask the rules about an enrolment, and to keep. */
@Schema(
    name = "AssessmentInput",
    description = "What to ask the rules; what is known of the enrolment need not be told")
public record AssessRequest(
    @Schema(description = "The date that is asked for; today when left out") LocalDate asOf,
    @Size(max = 5) @Schema(description = "Only rules of these stages; all when left out")
        List<@NotNull Stage> stages,
    @Valid @Schema(description = "Facts that this service does not know of the enrolment")
        RuleFactsRequest facts) {

  LocalDate on() {
    return asOf == null ? Today.inEngland() : asOf;
  }

  Set<Stage> only() {
    return stages == null ? Set.of() : Set.copyOf(stages);
  }

  Facts told() {
    return facts == null ? Facts.none() : facts.facts(on());
  }
}
