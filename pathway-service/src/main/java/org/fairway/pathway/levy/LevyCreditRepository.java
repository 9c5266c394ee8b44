package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on credits. */
@ApplicationScoped
class LevyCreditRepository implements PanacheRepositoryBase<LevyCredit, UUID> {

  Optional<LevyCredit> find(UUID account, NewCredit as) {
    return find(
            "accountId = ?1 and month = ?2 and source = ?3",
            account,
            as.month().atDay(1),
            as.source())
        .firstResultOptional();
  }

  List<LevyCredit> page(UUID account, UUID before, int rows) {
    Where where =
        new Where()
            .and("accountId = :account", "account", account)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Whether levy of a month was told, from one on and before another; null for all later ones. */
  boolean told(UUID account, YearMonth from, YearMonth until) {
    LocalDate end = until == null ? LocalDate.of(9999, 1, 1) : until.atDay(1);
    return count("accountId = ?1 and month >= ?2 and month < ?3", account, from.atDay(1), end) > 0;
  }

  /** Those that enter after {@code settled}, by {@code last}. */
  List<LevyCredit> entering(UUID account, LocalDate settled, LocalDate last) {
    return list(
        "accountId = ?1 and enteredOn > ?2 and enteredOn <= ?3 order by enteredOn, id",
        account,
        settled,
        last);
  }

  /** Those of these months: from one on and before another. */
  List<LevyCredit> declared(UUID account, YearMonth from, YearMonth until) {
    return list(
        "accountId = ?1 and month >= ?2 and month < ?3", account, from.atDay(1), until.atDay(1));
  }

  /** Those of the newest month of which any was told, and of so many months before it. */
  List<LevyCredit> newest(UUID account, int before) {
    return find("accountId = ?1 order by month desc", account)
        .firstResultOptional()
        .map(one -> one.told().month())
        .map(last -> declared(account, last.minusMonths(before), last.plusMonths(1)))
        .orElse(List.of());
  }
}
