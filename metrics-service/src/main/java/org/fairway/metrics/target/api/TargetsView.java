package org.fairway.metrics.target.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.target.Aim;
import org.fairway.metrics.target.Plan;
import org.fairway.metrics.target.Progress;

/** The high-impact actions as targets over the indicators. */
@Schema(
    name = "Targets",
    description = "The high-impact actions as targets over the indicators of an organisation")
record TargetsView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 40) String version,
    @NotNull @Schema(maxLength = 1000) String source,
    @NotNull @Schema(maxItems = 100) List<TargetView> targets) {

  /** One success metric, and how far the organisation is with it. */
  @Schema(
      name = "Target",
      description = "One success metric, and how far the organisation is with it")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TargetView(
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String id,
      @Schema(required = true, minimum = "1", maximum = "6", description = "High-impact action")
          int action,
      @NotNull @Schema(maxLength = 500) String title,
      @NotNull Standard standard,
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String indicator,
      @NotNull Aim aim,
      @NotNull Unit unit,
      @Schema(maxLength = 40, pattern = Rounded.FORM, description = "This year, rounded")
          String displayValue,
      @Schema(maxLength = 40, pattern = Rounded.FORM, description = "The year before, rounded")
          String baseline,
      @Schema(description = "Absent when it cannot be said") Boolean met,
      @Schema(maxLength = 500, description = "Why it cannot be said") String reason) {

    static TargetView of(Progress progress) {
      return new TargetView(
          progress.target().id(),
          progress.target().action(),
          progress.target().title(),
          progress.target().standard(),
          progress.target().indicator(),
          progress.target().aim(),
          progress.definition().unit(),
          progress.value(),
          progress.baseline(),
          progress.met(),
          progress.reason());
    }
  }

  static TargetsView of(
      Organisation organisation, Period period, Plan plan, List<Progress> progress) {
    return new TargetsView(
        organisation.ods(),
        period.toString(),
        plan.version(),
        plan.source(),
        progress.stream().map(TargetView::of).toList());
  }
}
