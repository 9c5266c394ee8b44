package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.JobCoach;
import org.fairway.pathway.progress.JobCoaches;

/** All job coaches of an enrolment, the first one first. */
@Schema(name = "JobCoaches", description = "All job coaches of an enrolment, the first one first")
public record JobCoachesView(
    @NotNull @Schema(maxItems = JobCoaches.MOST) List<JobCoachView> items) {

  static JobCoachesView of(List<JobCoach> coaches) {
    return new JobCoachesView(coaches.stream().map(JobCoachView::of).toList());
  }
}
