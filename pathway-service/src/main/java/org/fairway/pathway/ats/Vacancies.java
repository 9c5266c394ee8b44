package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.web.Ids;

/** Keeps vacancies as applicant tracking systems describe them, and tells of what is new. */
@ApplicationScoped
class Vacancies {
  private final VacancyRepository vacancies;
  private final Outbox outbox;

  Vacancies(VacancyRepository vacancies, Outbox outbox) {
    this.vacancies = vacancies;
    this.outbox = outbox;
  }

  /** The vacancy of an event as it is; empty for one of which nothing came before. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Vacancy> known(UUID connection, AtsEvent event) {
    return vacancies.byExternalId(connection, event.vacancy().externalId());
  }

  /** The vacancy of an event that is taken, by the newest description that came of it. */
  @Transactional(Transactional.TxType.MANDATORY)
  Vacancy described(Optional<Vacancy> known, UUID connection, AtsEvent event) {
    AtsVacancy as = event.vacancy();
    if (known.isEmpty()) {
      return opened(new Vacancy(Ids.next(), connection, as, event.occurredAt()));
    }
    Vacancy vacancy = known.get();
    VacancyNews before = VacancyNews.of(vacancy);
    vacancy.describe(as, event.occurredAt());
    VacancyNews after = VacancyNews.of(vacancy);
    if (after.closed() && !before.closed()) {
      tell(vacancy, "closed");
    } else if (after.differs(before)) {
      tell(vacancy, "changed");
    }
    return vacancy;
  }

  private Vacancy opened(Vacancy fresh) {
    vacancies.persistAndFlush(fresh);
    tell(fresh, "opened");
    if (VacancyNews.of(fresh).closed()) {
      tell(fresh, "closed");
    }
    return fresh;
  }

  private void tell(Vacancy vacancy, String verb) {
    outbox.append(VacancyNews.of(vacancy).told(verb, vacancy.nextEvent()));
  }
}
