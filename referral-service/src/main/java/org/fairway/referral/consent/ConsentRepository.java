package org.fairway.referral.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Consent receipts that the caller may see. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

  Optional<Consent> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(c -> scope.sees(c.organisation()));
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Consent> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(c -> scope.sees(c.organisation()));
  }

  /** All receipts of a person, newest first. */
  List<Consent> ofPerson(UUID person) {
    return list("personId = ?1 order by id desc", person);
  }

  /**
   * Receipts of a person for one purpose that were not withdrawn; nobody else changes them until
   * this transaction ends.
   */
  List<Consent> toEnd(UUID person, ConsentPurpose purpose) {
    return find(
            "personId = ?1 and purpose = ?2 and withdrawnAt is null order by id", person, purpose)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
