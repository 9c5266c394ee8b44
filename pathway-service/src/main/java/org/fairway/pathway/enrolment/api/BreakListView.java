package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.EnrolmentBreak;
import org.fairway.pathway.enrolment.LeavingReason;

/** The breaks of an enrolment, the first one first; there is no second page. */
@Schema(name = "EnrolmentBreakList", description = "The breaks of an enrolment, in their order")
public record BreakListView(@NotNull @Schema(maxItems = 1000) List<BreakView> items) {

  /** One break. */
  @Schema(name = "EnrolmentBreak", description = "An agreed break in learning")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BreakView(
      @NotNull UUID id,
      @NotNull @Schema(description = "First day off") LocalDate beganOn,
      @Schema(description = "First day on which the person was expected back")
          LocalDate expectedReturnOn,
      @Schema(description = "First day back; absent while it lasts, or when the person left")
          LocalDate returnedOn,
      @NotNull LeavingReason reason) {

    static BreakView of(EnrolmentBreak one) {
      return new BreakView(
          one.id(), one.beganOn(), one.expectedOn(), one.returnedOn(), one.reason());
    }
  }

  static BreakListView of(List<EnrolmentBreak> breaks) {
    return new BreakListView(breaks.stream().map(BreakView::of).toList());
  }
}
