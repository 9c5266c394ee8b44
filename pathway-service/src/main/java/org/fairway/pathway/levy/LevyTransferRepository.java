package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.pathway.support.Where;
import org.fairway.platform.tenancy.Sql;

/** Queries on applications for transfers. */
@ApplicationScoped
class LevyTransferRepository implements PanacheRepositoryBase<LevyTransfer, UUID> {
  private static final String PROMISED =
      " from levy_transfer where state in ('APPROVED', 'ACCEPTED')";
  private static final String OF_YEAR =
      "select coalesce(sum(price), 0)"
          + PROMISED
          + " and sender_account = ? and approved_on between ? and ?";
  private static final String OF_PLEDGES =
      "select pledge_id, sum(price)" + PROMISED + " and pledge_id = any (?) group by pledge_id";
  private static final String USED =
      """
      select t.id, sum(case when p.kind = 'TRANSFER_OUT' then p.amount else -p.amount end)
      from levy_transfer t
      join levy_posting p on p.account_id = t.sender_account and p.commitment_id = t.commitment_id
      where t.id = any (?) and p.kind in ('TRANSFER_OUT', 'TRANSFER_OUT_REFUND')
      group by t.id""";

  private final Sql sql;

  LevyTransferRepository(Sql sql) {
    this.sql = sql;
  }

  /** Locks it, as it is now. */
  void lock(LevyTransfer transfer) {
    getEntityManager().refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
  }

  List<LevyTransfer> page(UUID pledge, TransferState state, UUID before, int rows) {
    Where where =
        new Where()
            .and("pledgeId = :pledge", "pledge", pledge)
            .and("state = :state", "state", state)
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }

  /** Approved of these pledges, in pounds; one of which nothing is, is left out. */
  Map<UUID, BigDecimal> ofPledges(Set<UUID> pledges) {
    return pledges.isEmpty() ? Map.of() : sums(OF_PLEDGES, pledges);
  }

  /** Approved of an account within these days, in pounds. */
  BigDecimal ofYear(UUID senderAccount, LocalDate first, LocalDate last) {
    return sql.first(OF_YEAR, row -> Money.exact(row.getBigDecimal(1)), senderAccount, first, last)
        .orElseThrow();
  }

  /** What the accounts that pay have paid for these, less what came back, in pounds. */
  Map<UUID, BigDecimal> used(Set<UUID> some) {
    return sums(USED, some);
  }

  private Map<UUID, BigDecimal> sums(String query, Set<UUID> ids) {
    return sql
        .query(
            query,
            row -> Map.entry(row.getObject(1, UUID.class), Money.exact(row.getBigDecimal(2))),
            new Sql.Array("uuid", List.copyOf(ids)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
