package org.fairway.pathway.sidebyside.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.sidebyside.PlanDocument;
import org.fairway.pathway.sidebyside.ReceivedHead;
import org.fairway.pathway.sidebyside.ReceivedPlan;

/** What another care system shows. */
@Schema(name = "ReceivedPlan", description = "What another care system shows of its plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivedPlanView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code of whose it is")
        String careSystem,
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @Schema(required = true, minimum = "1", description = "Counts its publications of the year")
        int edition,
    @NotNull Instant shownAt,
    @Schema(description = "Absent in lists") PlanDocument document) {

  static ReceivedPlanView of(ReceivedPlan plan) {
    return of(plan.head(), plan.document());
  }

  static ReceivedPlanView inList(ReceivedHead plan) {
    return of(plan, null);
  }

  private static ReceivedPlanView of(ReceivedHead plan, PlanDocument document) {
    return new ReceivedPlanView(
        plan.id(), plan.publisher(), plan.period(), plan.edition(), plan.shownAt(), document);
  }
}
