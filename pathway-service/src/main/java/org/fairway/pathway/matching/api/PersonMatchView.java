package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.PersonMatch;

/** A person for an opportunity: a pseudonym, and no name. */
@Schema(name = "PersonMatch", description = "A person for an opportunity, explained")
public record PersonMatchView(
    @NotNull UUID referralId,
    @NotNull @Schema(maxLength = 100, pattern = "[A-Za-z0-9_-]+", description = "Pseudonym")
        String person,
    @Schema(required = true, minimum = "0", maximum = "100") int percentage,
    @NotNull @Schema(maxItems = 20) List<CriterionView> criteria) {

  static PersonMatchView of(PersonMatch match) {
    return new PersonMatchView(
        match.referral(), match.person(), match.percentage(), CriterionView.of(match.criteria()));
  }
}
