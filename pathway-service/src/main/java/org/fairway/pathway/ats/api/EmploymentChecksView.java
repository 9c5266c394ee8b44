package org.fairway.pathway.ats.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.EmploymentCheck;
import org.fairway.pathway.ats.EmploymentChecks;

/** All checks of an application, oldest first. */
@Schema(name = "EmploymentChecks", description = "All checks of an application, oldest first")
public record EmploymentChecksView(
    @NotNull @Schema(maxItems = EmploymentChecks.MOST) List<EmploymentCheckView> items) {

  static EmploymentChecksView of(List<EmploymentCheck> checks) {
    return new EmploymentChecksView(checks.stream().map(EmploymentCheckView::of).toList());
  }
}
