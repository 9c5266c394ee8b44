package org.fairway.pathway.work.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.catalogue.CareerLadder;
import org.fairway.pathway.catalogue.Rung;
import org.fairway.pathway.support.Today;
import org.fairway.pathway.support.WeeklyHours;
import org.fairway.pathway.work.Employment;
import org.fairway.pathway.work.Employments;
import org.fairway.pathway.work.Origin;
import org.fairway.pathway.work.Sustained;

/** An employment as shown, with where it stands on the ladder and what comes next. */
@Schema(
    name = "Employment",
    description = "What somebody works as, and the next step on the ladder")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmploymentView(
    @NotNull UUID id,
    @NotNull UUID enrolmentId,
    @Schema(description = "The application that led to it") UUID applicationId,
    @NotNull Origin origin,
    @Schema(
            maxLength = 20,
            pattern = "[A-Z0-9]{3,20}",
            description = "ODS code; absent without one")
        String employer,
    @Schema(maxLength = 5, pattern = WeeklyHours.SHOWN, description = "Hours a week at first")
        String weeklyHours,
    @Schema(maxLength = 3, pattern = AtsVacancy.BAND, description = "Highest band that is known")
        String band,
    @Schema(description = "Where on the ladder that is; absent beside it") Rung rung,
    @Schema(description = "The next step on the ladder; absent on the last and beside it")
        Rung nextRung,
    @NotNull LocalDate startedOn,
    @Schema(description = "The last day; absent while it lasts") LocalDate endedOn,
    @NotNull @Schema(maxItems = 3) List<SustainedView> sustained,
    @NotNull @Schema(maxItems = Employments.MOST_CHECKS) List<WorkCheckView> checks) {

  /** What is known of the weeks that count. */
  @Schema(name = "SustainedWork", description = "Whether somebody was in work so many weeks later")
  public record SustainedView(
      @Schema(required = true, minimum = "13", maximum = "52") int weeks,
      @NotNull LocalDate dueOn,
      @NotNull Sustained.State state) {}

  static EmploymentView of(Employment work, CareerLadder ladder) {
    return new EmploymentView(
        work.id(),
        work.enrolmentId(),
        work.applicationId(),
        work.origin(),
        work.employer(),
        WeeklyHours.shown(work.weeklyHours()),
        work.band(),
        ladder.at(work.band()).orElse(null),
        ladder.above(work.band()).orElse(null),
        work.startedOn(),
        work.endedOn(),
        work.sustained(Today.inEngland()).stream()
            .map(due -> new SustainedView(due.weeks(), due.dueOn(), due.state()))
            .toList(),
        work.checks().stream().map(WorkCheckView::of).toList());
  }
}
