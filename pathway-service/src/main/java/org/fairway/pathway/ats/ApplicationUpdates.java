package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.web.Ids;

/**
 * Applies a stage event to its application and tells of it, in the caller's transaction and under
 * its lock.
 */
@ApplicationScoped
class ApplicationUpdates {
  private final ApplicationRepository applications;
  private final Vacancies vacancies;
  private final ReportedStageRepository stages;
  private final ApplicationSources sources;
  private final Outbox outbox;

  ApplicationUpdates(
      ApplicationRepository applications,
      Vacancies vacancies,
      ReportedStageRepository stages,
      ApplicationSources sources,
      Outbox outbox) {
    this.applications = applications;
    this.vacancies = vacancies;
    this.stages = stages;
    this.sources = sources;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ItemResult apply(UUID connection, AtsEvent event, ApplicationStage stage, byte[] digest) {
    Optional<Application> present = applications.lock(connection, event.externalId());
    Optional<Vacancy> known = vacancies.known(connection, event);
    UUID named = known.map(Vacancy::id).orElse(null);
    if (present.filter(a -> !a.vacancyId().equals(named)).isPresent()) {
      return ItemResult.rejected(
          event.eventId(),
          "other-vacancy",
          "This application is for another vacancy; a second one needs its own id.");
    }
    ApplicationJourney before =
        present.map(each -> stages.journey(each.id())).orElse(ApplicationJourney.NONE);
    if (before.events().size() >= Applications.MOST_REPORTS) {
      return ItemResult.rejected(
          event.eventId(), "reports-full", "There are as many reports as there may be.");
    }
    Vacancy vacancy = vacancies.described(known, connection, event); // only of what is taken
    Application application = present.orElseGet(() -> created(connection, event, vacancy, stage));
    refer(application, event.referralReference());
    application.notice(event.noticeDays());
    StageEvent reported =
        new StageEvent(event.eventId(), stage, event.occurredAt(), event.reason());
    stages.persist(
        new ReportedStage(Ids.next(), application, reported, event.stage(), digest, Instant.now()));
    settle(application, vacancy, reported, before.with(reported));
    applications.flush();
    return ItemResult.applied(event.eventId(), application.id());
  }

  private void settle(
      Application application, Vacancy vacancy, StageEvent reported, ApplicationJourney journey) {
    application.settle(journey, Instant.now());
    ApplicationSource source = sources.of(application.referralId(), application.organisation());
    if (journey.changes(reported)) {
      outbox.append(StageChanged.of(application, vacancy, source, reported, journey));
    }
    LocalDate day = LocalDate.ofInstant(reported.occurredAt(), Today.ZONE);
    if (reported.stage() == ApplicationStage.STARTED && application.start(Ids.next(), day)) {
      outbox.append(EmploymentStarted.of(application, vacancy, source));
    }
  }

  private Application created(
      UUID connection, AtsEvent event, Vacancy vacancy, ApplicationStage stage) {
    Application fresh =
        new Application(Ids.next(), connection, event, vacancy.id(), stage, Instant.now());
    applications.persistAndFlush(fresh);
    return fresh;
  }

  private void refer(Application application, String reference) {
    if (reference == null || application.referralId() != null) {
      return;
    }
    application.refer(reference.toUpperCase(java.util.Locale.ROOT));
    sources
        .byReference(application.referralReference(), application.organisation())
        .ifPresent(referral -> application.link(referral.id(), Instant.now()));
  }
}
