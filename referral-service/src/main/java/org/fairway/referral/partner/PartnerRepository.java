package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Partners that the caller may see. */
@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

  /** Above every id. */
  private static final UUID LAST = new UUID(-1, -1);

  Optional<Partner> visible(UUID id, Scope scope) {
    return find("id", id).firstResultOptional().filter(p -> scope.sees(p.organisation()));
  }

  /** As {@link #visible}; others who want to change it wait until this transaction ends. */
  Optional<Partner> toChange(UUID id, Scope scope) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(p -> scope.sees(p.organisation()));
  }

  Optional<Partner> ofOrganisation(String organisation) {
    return find("organisationId", organisation).firstResultOptional();
  }

  /** Newest first, below {@code before} if that is not null. */
  List<Partner> page(Scope scope, UUID before, int size) {
    return find(
            "(:all = true or organisationId = :own) and id < :before order by id desc",
            Map.of(
                "all", scope.tenantWide(),
                "own", scope.organisation(),
                "before", before == null ? LAST : before))
        .page(0, size)
        .list();
  }
}
