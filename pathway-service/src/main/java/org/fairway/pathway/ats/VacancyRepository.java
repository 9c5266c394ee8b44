package org.fairway.pathway.ats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Queries on vacancies. */
@ApplicationScoped
class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {

  Optional<Vacancy> byExternalId(UUID connection, String externalId) {
    return find("connectionId = ?1 and externalId = ?2", connection, externalId)
        .firstResultOptional();
  }
}
