package org.fairway.pathway.rules.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.facts.RuleFactsRequest;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/**
 * A question to the rules.
 *
 * @param asOf the date that is asked for; today in England when left out
 * @param stages only rules of these stages; all when left out
 * @param rules only these rules; all when left out
 */
@Schema(name = "RuleQuestion", description = "A question to the rules; nothing of it is stored")
public record EvaluateRequest(
    @NotNull PathwayType pathwayType,
    @Schema(description = "The date that is asked for; today when left out") LocalDate asOf,
    @Size(max = 5) @Schema(description = "Only rules of these stages") List<@NotNull Stage> stages,
    @Size(max = 50) @Schema(description = "Only these rules")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9-]+") String> rules,
    @NotNull @Valid RuleFactsRequest facts) {

  /**
   * As the rules are asked.
   *
   * @param known the ids of the pathway's rules: one that is misspelt would else be no rule, and an
   *     answer without it would look whole
   */
  Question question(Set<String> known) {
    refuseUnknown(known);
    LocalDate date = asOf == null ? Today.inEngland() : asOf;
    Facts told = facts.facts(date);
    return new Question(
        pathwayType,
        date,
        stages == null ? Set.of() : Set.copyOf(stages),
        rules == null ? Set.of() : Set.copyOf(rules),
        told);
  }

  private void refuseUnknown(Set<String> known) {
    List<Violation> unknown = new ArrayList<>();
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (!known.contains(rules.get(i))) {
        unknown.add(
            new Violation("/rules/" + i, "unknown-rule", "The pathway has no rule of this id."));
      }
    }
    if (!unknown.isEmpty()) {
      throw Problems.invalid(unknown);
    }
  }
}
