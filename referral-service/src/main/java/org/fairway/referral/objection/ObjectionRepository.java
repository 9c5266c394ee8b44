package org.fairway.referral.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.referral.consent.ConsentPurpose;

/** Objections that the caller may see. */
@ApplicationScoped
class ObjectionRepository implements PanacheRepositoryBase<Objection, UUID> {

  Optional<Objection> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(o -> scope.sees(o.organisation()));
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Objection> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(o -> scope.sees(o.organisation()));
  }

  /** All objections of a person, newest first. */
  List<Objection> ofPerson(UUID person) {
    return list("personId = ?1 order by id desc", person);
  }

  Optional<Objection> standing(UUID person, ConsentPurpose purpose) {
    return find("personId = ?1 and purpose = ?2 and liftedAt is null", person, purpose)
        .firstResultOptional();
  }
}
