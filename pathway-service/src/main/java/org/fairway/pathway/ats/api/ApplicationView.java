package org.fairway.pathway.ats.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.Application;
import org.fairway.pathway.ats.ApplicationSource;
import org.fairway.pathway.ats.ApplicationStage;
import org.fairway.pathway.ats.Applications;
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
public record ApplicationView(
    UUID id,
    UUID connectionId,
    @Schema(maxLength = 100) String externalId,
    @Schema(maxLength = 20) String employer,
    VacancyView vacancy,
    ApplicationStage stage,
    ApplicationStage endedAtStage,
    LocalDate startedOn,
    @Schema(maxLength = 20) String referralReference,
    SourceView source,
    @Schema(maxItems = 500) List<StageView> stages,
    Instant createdAt,
    Instant updatedAt) {

  /** The vacancy as described last. */
  public record VacancyView(
      UUID id,
      @Schema(maxLength = 100) String externalId,
      @Schema(maxLength = 200) String title,
      @Schema(maxLength = 3) String band) {

    static VacancyView of(Vacancy vacancy) {
      return new VacancyView(vacancy.id(), vacancy.externalId(), vacancy.title(), vacancy.band());
    }
  }

  /** The referral that led here; {@code person} is a pseudonym. */
  public record SourceView(
      UUID referralId,
      @Schema(maxLength = 100) String person,
      UUID programmeId,
      @Schema(maxLength = 40) String partnerId,
      @Schema(maxLength = 60) String sourceType) {

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
  public record StageView(
      ApplicationStage stage,
      @Schema(maxLength = 100) String originalStage,
      EndReason reason,
      Instant occurredAt,
      Instant receivedAt) {

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
