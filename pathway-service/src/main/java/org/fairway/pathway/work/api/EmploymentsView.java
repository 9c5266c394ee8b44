package org.fairway.pathway.work.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.CareerLadder;
import org.fairway.pathway.work.Employment;
import org.fairway.pathway.work.Employments;

/** All employments that belong to an enrolment, the first one first. */
@Schema(name = "Employments", description = "All employments of an enrolment, the first one first")
public record EmploymentsView(
    @NotNull @Schema(maxItems = Employments.MOST) List<EmploymentView> items) {

  static EmploymentsView of(List<Employment> employments, CareerLadder ladder) {
    return new EmploymentsView(
        employments.stream().map(work -> EmploymentView.of(work, ladder)).toList());
  }
}
