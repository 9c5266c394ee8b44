package org.fairway.pathway.levy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Where;
import org.fairway.platform.tenancy.Sql;

/** Queries on applications for transfers. */
@ApplicationScoped
class LevyTransferRepository implements PanacheRepositoryBase<LevyTransfer, UUID> {
  private static final String SPOKEN_FOR =
      "select coalesce(sum(price), 0) from levy_transfer where state in ('APPROVED', 'ACCEPTED')";
  private static final String USED =
      """
      select coalesce(sum(case when kind in ('TRANSFER_OUT', 'TRANSFER_IN') then amount else -amount end), 0)
      from levy_posting
      where account_id = ? and commitment_id = ? and kind like 'TRANSFER_%'""";

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

  /** Approved of a pledge, in pounds. */
  BigDecimal ofPledge(UUID pledge) {
    return sum(SPOKEN_FOR + " and pledge_id = ?", pledge);
  }

  /** Approved of an account within these days, in pounds. */
  BigDecimal ofYear(UUID senderAccount, LocalDate first, LocalDate last) {
    return sum(
        SPOKEN_FOR + " and sender_account = ? and approved_on between ? and ?",
        senderAccount,
        first,
        last);
  }

  /** What an account has paid, or was given, for a commitment, in pounds. */
  BigDecimal used(UUID account, UUID commitment) {
    return sum(USED, account, commitment);
  }

  private BigDecimal sum(String query, Object... arguments) {
    return sql.first(query, row -> Money.exact(row.getBigDecimal(1)), arguments).orElseThrow();
  }
}
