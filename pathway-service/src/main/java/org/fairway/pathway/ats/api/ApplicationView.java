package org.fairway.pathway.ats.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.Application;
import org.fairway.pathway.ats.ApplicationSource;
import org.fairway.pathway.ats.ApplicationStage;
import org.fairway.pathway.ats.Applications;
import org.fairway.pathway.ats.AtsVacancy;
import org.fairway.pathway.ats.EndReason;
import org.fairway.pathway.ats.ReportedStage;
import org.fairway.pathway.ats.StageEvent;
import org.fairway.pathway.ats.Vacancy;

/**
 * An application as shown.
 *
 * @param employer ODS code
 * @param endedAtStage the stage that held when it ended without a start; null otherwise
 * @param referralReference as the sender gave it
 * @param source where it came from; shown to the ICS alone, and not after consent was withdrawn
 * @param stages all that was reported, oldest first by the sender's time
 */
@Schema(
    name = "Application",
    description = "An application for a job, as applicant tracking systems reported it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
    @NotNull UUID id,
    @NotNull UUID connectionId,
    @NotNull @Schema(maxLength = 100, description = "Its id in the sender's system")
        String externalId,
    @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9]+", description = "ODS code")
        String employer,
    @NotNull VacancyView vacancy,
    @NotNull ApplicationStage stage,
    @Schema(
            description =
                "The stage that held when it ended without a start; absent when it did not")
        ApplicationStage endedAtStage,
    @Schema(description = "First day of work") LocalDate startedOn,
    @Schema(maxLength = 20, pattern = "[A-Za-z0-9-]+", description = "As the sender gave it")
        String referralReference,
    @Schema(description = "Where it came from; for the ICS alone, not after consent was withdrawn")
        SourceView source,
    @NotNull
        @Schema(
            maxItems = Applications.MOST_REPORTS,
            description = "All reports, oldest first by the sender's time")
        List<StageView> stages,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt) {

  /** The vacancy as described last. */
  @Schema(name = "ApplicationVacancy", description = "The vacancy as described last")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VacancyView(
      @NotNull UUID id,
      @NotNull @Schema(maxLength = 100) String externalId,
      @NotNull @Schema(maxLength = 200) String title,
      @Schema(maxLength = 3, pattern = AtsVacancy.BAND) String band) {

    static VacancyView of(Vacancy vacancy) {
      return new VacancyView(vacancy.id(), vacancy.externalId(), vacancy.title(), vacancy.band());
    }
  }

  /** The referral that led here; {@code person} is a pseudonym. */
  @Schema(name = "ApplicationSource", description = "The referral that led here")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceView(
      @NotNull UUID referralId,
      @Schema(maxLength = 100, pattern = "[A-Za-z0-9_-]+", description = "Pseudonym") String person,
      UUID programmeId,
      @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+") String partnerId,
      @Schema(maxLength = 60, pattern = "[A-Z0-9_]+") String sourceType) {

    static SourceView of(ApplicationSource source) {
      return source == null
          ? null
          : new SourceView(
              source.referralId(),
              source.person(),
              source.programmeId(),
              source.partnerId(),
              source.sourceType());
    }
  }

  /** One report: the canonical stage and the sender's own name for it. */
  @Schema(name = "ReportedStage", description = "One report of a stage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StageView(
      @NotNull ApplicationStage stage,
      @NotNull @Schema(maxLength = 100, description = "The sender's own name for it")
          String originalStage,
      EndReason reason,
      @NotNull Instant occurredAt,
      @NotNull Instant receivedAt) {

    static StageView of(ReportedStage reported) {
      StageEvent event = reported.event();
      return new StageView(
          event.stage(),
          reported.originalStage(),
          event.reason(),
          event.occurredAt(),
          reported.receivedAt());
    }
  }

  static ApplicationView of(Applications.Shown shown) {
    Application application = shown.application();
    return new ApplicationView(
        application.id(),
        application.connectionId(),
        application.externalId(),
        application.organisation(),
        VacancyView.of(shown.vacancy()),
        application.stage(),
        application.endedAtStage(),
        application.startedOn(),
        application.referralReference(),
        SourceView.of(shown.source()),
        shown.stages().stream().map(StageView::of).toList(),
        application.createdAt(),
        application.updatedAt());
  }
}
