package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fairway.pathway.referral.AcceptedReferral;
import org.fairway.platform.messaging.Outbox;

/**
 * Links applications that came before the referral they name, or the consent to that, was known.
 */
@ApplicationScoped
public class ApplicationLinks {
  private final ApplicationRepository applications;
  private final VacancyRepository vacancies;
  private final ReportedStageRepository stages;
  private final ApplicationSources sources;
  private final Outbox outbox;

  ApplicationLinks(
      ApplicationRepository applications,
      VacancyRepository vacancies,
      ReportedStageRepository stages,
      ApplicationSources sources,
      Outbox outbox) {
    this.applications = applications;
    this.vacancies = vacancies;
    this.stages = stages;
    this.sources = sources;
    this.outbox = outbox;
  }

  /**
   * Links those of employers with whom the person consents to share and tells their whole journey
   * again, now with its source; stages and times are as they were told.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void link(AcceptedReferral referral) {
    for (Application application : applications.unlinked(referral.reference())) {
      if (sources.usable(referral, application.organisation())) {
        application.link(referral.id(), Instant.now());
        retell(application, ApplicationSource.of(referral));
      }
    }
    applications.flush();
  }

  private void retell(Application application, ApplicationSource source) {
    Vacancy vacancy = vacancies.findById(application.vacancyId());
    ApplicationJourney journey = stages.journey(application.id());
    journey.events().stream()
        .filter(journey::changes)
        .forEach(
            event -> outbox.append(StageChanged.of(application, vacancy, source, event, journey)));
  }
}
