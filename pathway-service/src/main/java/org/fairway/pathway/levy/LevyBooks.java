package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;

/**
 * The books of an account: lots and postings. What is left of a lot is always the sum of its
 * postings, since it is stored nowhere else. Whoever writes holds the lock of the account.
 */
@ApplicationScoped
class LevyBooks {
  private static final String EFFECT =
      "coalesce(sum(case when p.kind = any (?) then p.amount else -p.amount end), 0)";
  private static final String LOTS =
      """
      select l.id, l.entered_on, l.expires_on, %s
      from levy_lot l left join levy_posting p on p.lot_id = l.id and p.posted_on <= ?
      where l.account_id = ? and l.entered_on <= ?
      group by l.id order by l.entered_on, l.id"""
          .formatted(EFFECT);
  private static final String BEFORE =
      """
      select %s from levy_posting p
      where p.account_id = ? and p.lot_id is not null and p.posted_on < ?"""
          .formatted(EFFECT);
  private static final String POSTINGS =
      "select posted_on, kind, amount, lot_id, commitment_id, due_number from levy_posting";
  private static final String OF_COMMITMENTS =
      POSTINGS + " where account_id = ? and commitment_id is not null order by position";
  private static final String GIVEN =
      """
      select p.commitment_id, p.due_number,
        sum(case when p.kind = 'TRANSFER_OUT' then p.amount else -p.amount end)
      from levy_commitment c
      join levy_posting p on p.account_id = c.sender_account and p.commitment_id = c.id
      where c.account_id = ? and c.sender_account is not null
      group by p.commitment_id, p.due_number""";
  private static final String SENDERS =
      """
      select a.id, a.settled_until, coalesce(a.settled_at, a.updated_at) from levy_account a
      where a.id in (select c.sender_account from levy_commitment c where c.account_id = ?)""";
  private static final String BORNE =
      """
      select p.commitment_id, p.due_number
      from levy_commitment c
      join levy_posting p on p.account_id = c.account_id and p.commitment_id = c.id
      where c.sender_account = ?
      group by p.commitment_id, p.due_number
      having sum(case when p.kind like '%REFUND' then -p.amount else p.amount end) > 0
        and sum(case p.kind when 'TRANSFER_IN' then p.amount
          when 'TRANSFER_IN_REFUND' then -p.amount else 0 end) = 0""";
  private static final String BETWEEN =
      POSTINGS + " where account_id = ? and posted_on between ? and ? order by position";

  private final EntityManager database;
  private final Sql sql;

  LevyBooks(EntityManager database, Sql sql) {
    this.database = database;
    this.sql = sql;
  }

  /** All lots that entered by the end of {@code day}, used up ones too, with what was left then. */
  List<Lot> lots(UUID account, LocalDate day) {
    return sql.query(
        LOTS,
        row ->
            new Lot(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getBigDecimal(4)),
        intoFunds(),
        day,
        account,
        day);
  }

  /** What was left in all when {@code day} began. */
  BigDecimal before(UUID account, LocalDate day) {
    return sql.first(BEFORE, row -> Money.exact(row.getBigDecimal(1)), intoFunds(), account, day)
        .orElseThrow();
  }

  PaidDues paid(UUID account) {
    return PaidDues.of(sql.query(OF_COMMITMENTS, LevyBooks::posting, account));
  }

  /** What other accounts have paid for commitments of this one, payment by payment. */
  Map<DueKey, BigDecimal> given(UUID account) {
    Map<DueKey, BigDecimal> given = new HashMap<>();
    sql.query(
            GIVEN,
            row ->
                Map.entry(
                    new DueKey(row.getObject(1, UUID.class), row.getInt(2)),
                    Money.exact(row.getBigDecimal(3))),
            account)
        .forEach(one -> given.put(one.getKey(), one.getValue()));
    return given;
  }

  /** Payments for which this account was to pay, and which the other employers made without it. */
  Set<DueKey> borne(UUID account) {
    return Set.copyOf(
        sql.query(BORNE, row -> new DueKey(row.getObject(1, UUID.class), row.getInt(2)), account));
  }

  /** The accounts that pay for commitments of this one. */
  Map<UUID, AccountFacts.Sender> senders(UUID account) {
    return sql
        .query(
            SENDERS,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new AccountFacts.Sender(
                        row.getObject(2, LocalDate.class), row.getTimestamp(3).toInstant())),
            account)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** In the order in which they were written; both days included. */
  List<Posting> postings(UUID account, LocalDate first, LocalDate last) {
    return sql.query(BETWEEN, LevyBooks::posting, account, first, last);
  }

  /** Adds lots and postings. */
  void write(LevyAccount account, List<Lot> entered, List<Posting> postings, Instant now) {
    entered.forEach(lot -> database.persist(new LevyLot(account, lot)));
    database.flush(); // before what refers to it
    postings.forEach(one -> database.persist(new LevyPosting(Ids.next(), account, one, now)));
    database.flush();
  }

  private static Sql.Array intoFunds() {
    return new Sql.Array(
        "text",
        List.of(PostingKind.values()).stream()
            .filter(kind -> kind.to() == Purse.FUNDS)
            .map(Enum::name)
            .toList());
  }

  private static Posting posting(ResultSet row) throws SQLException {
    UUID commitment = row.getObject(5, UUID.class);
    return new Posting(
        row.getObject(1, LocalDate.class),
        PostingKind.valueOf(row.getString(2)),
        row.getBigDecimal(3),
        row.getObject(4, UUID.class),
        commitment == null ? null : new DueKey(commitment, row.getInt(6)));
  }
}
