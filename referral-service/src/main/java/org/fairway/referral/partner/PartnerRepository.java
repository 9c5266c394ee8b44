package org.fairway.referral.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;

/** Partners that the caller may see. */
@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

  private static final Set<AgreementState> WITH_NOTICE =
      Set.of(AgreementState.ENDING, AgreementState.IN_FORCE);

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
  List<Partner> page(Scope scope, PartnerFilter filter, LocalDate today, UUID before, int size) {
    StringBuilder query =
        new StringBuilder("(:all = true or organisationId = :own) and id < :before");
    Map<String, Object> values = new HashMap<>();
    values.put("all", scope.tenantWide());
    values.put("own", scope.organisation());
    values.put("before", before == null ? LAST : before);
    if (filter.status() != null) {
      query.append(" and status = :status");
      values.put("status", filter.status());
    }
    if (filter.agreement() != null) {
      query.append(clause(filter.agreement()));
      values.put("today", today);
      if (WITH_NOTICE.contains(filter.agreement())) {
        values.put("notice", today.plusDays(Agreement.NOTICE_DAYS));
      }
    }
    return find(query.append(" order by id desc").toString(), values).page(0, size).list();
  }

  /** As {@link Agreement#on} decides. */
  private static String clause(AgreementState state) {
    String begun = " and agreement.validFrom <= :today and agreement.signedOn <= :today";
    return switch (state) {
      case LAPSED -> " and agreement.validTo < :today";
      case FUTURE ->
          " and agreement.validTo >= :today"
              + " and (agreement.validFrom > :today or agreement.signedOn > :today)";
      case ENDING -> begun + " and agreement.validTo >= :today and agreement.validTo < :notice";
      case IN_FORCE -> begun + " and agreement.validTo >= :notice";
    };
  }
}
