package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.AuditEntry;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Gathered;
import org.fairway.platform.web.Opening;
import org.fairway.referral.common.Moment;
import org.fairway.referral.partner.Agreement;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.PartnerStatus;
import org.fairway.referral.referral.MoveRules.Sharing;

/**
 * Reads person, partner, consents and link together. Every referral that is begun, read or moved
 * asks for them, and features asked one by one would be a round trip each: hence this one query
 * over their tables. A consent is live here exactly when {@code ConsentState} says so.
 */
@ApplicationScoped
class GroundsReader {
  private static final String LIVE =
      """
      exists (select from consent c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.purpose = '%s'
        and c.withdrawn_at is null and c.given_at <= t.now and (c.expires_at is null or c.expires_at > t.now)
        and (c.stops_at is null or c.stops_at > t.now))""";
  private static final String COLUMNS =
      """
      p.organisation_id, q.kind, q.status, q.agreement_signed_on, q.agreement_valid_from, q.agreement_valid_to,
        %s, %s,
        case when p.erased_at is not null then 'person-erased'
          when h.restricted_at is not null then 'person-restricted' end, m.kept
      """
          .formatted(LIVE.formatted("REFERRAL"), LIVE.formatted("SHARE_OUTCOME_WITH_REFERRER"));
  private static final String AT = " from (select ?::timestamptz as now) t, ";
  private static final String AROUND =
      """
      join partner q on q.tenant_id = p.tenant_id and q.organisation_id = p.organisation_id
      left join person_rights h on h.tenant_id = p.tenant_id and h.person_id = p.id
      left join person_merge m on m.tenant_id = p.tenant_id and m.gone = p.id
      """;
  private static final String GROUNDS =
      "select " + COLUMNS + AT + "person p " + AROUND + "where p.tenant_id = ? and p.id = ?";
  private static final String REFERRALS_AND_GROUNDS =
      "select "
          + ReferralRow.COLUMNS
          + ", "
          + COLUMNS
          + AT
          + "referral r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id "
          + AROUND
          + "where r.tenant_id = ? and r.id = any(?)";

  private static final String PEOPLE =
      "select p.id, "
          + COLUMNS
          + AT
          + "person p "
          + AROUND
          + "where p.tenant_id = ? and p.id = any(?)";
  private static final String LOCK =
      "select 1 from person where tenant_id = ? and id = any(?) for share nowait";
  private static final String STILL =
      """
      select fairway_insist(count(*) = ?) from person p
      left join person_rights h on h.tenant_id = p.tenant_id and h.person_id = p.id
      left join person_merge m on m.tenant_id = p.tenant_id and m.gone = p.id
      where p.tenant_id = ? and p.id = any(?) and p.erased_at is null and h.restricted_at is null and m.gone is null""";

  /**
   * Two statements in one message: the second has a view of its own, so it sees what those have
   * committed for whom the first waited.
   */
  private static final String HELD =
      "select 1 from person where tenant_id = ? and id = ? for share;\n" + GROUNDS;

  private final DataSource database;
  private final CurrentScope scope;
  private final TransactionSynchronizationRegistry transactions;
  private final Gathered gathered;
  private final Audit audit;

  GroundsReader(
      DataSource database,
      CurrentScope scope,
      TransactionSynchronizationRegistry transactions,
      Gathered gathered,
      Audit audit) {
    this.database = database;
    this.scope = scope;
    this.transactions = transactions;
    this.gathered = gathered;
    this.audit = audit;
  }

  /** Under it lies in the transaction what was read of a person early. */
  private record Key(UUID person) {}

  /** {@link #held} of a person, to be asked as a transaction opens. */
  Opening early(UUID person) {
    return new Early(person);
  }

  private final class Early implements Opening {
    private final UUID person;

    Early(UUID person) {
      this.person = person;
    }

    @Override
    public String sql() {
      return HELD;
    }

    @Override
    public int bind(PreparedStatement message, int from) throws SQLException {
      return bindHeld(message, from, person);
    }

    @Override
    public void read(PreparedStatement message) throws SQLException {
      transactions.putResource(new Key(person), foundBehindLock(message));
    }
  }

  /** Empty for a person whom the caller may not see. */
  @Transactional
  public Optional<Grounds> of(UUID person) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(GROUNDS)) {
      bind(select, 1, person);
      return found(select.executeQuery());
    } catch (SQLException e) {
      throw unread(e);
    }
  }

  /**
   * As {@link #of(UUID)}; nobody erases or merges the person, withdraws a consent or restricts the
   * data before this transaction ends. Read only when the lock is had, and so all as it is then;
   * not asked again when the transaction opened with it.
   *
   * <p>In a request that is done together with others it is what that was told; {@link
   * #stillToBegin} makes sure of it.
   *
   * @throws IllegalStateException when it is neither
   */
  @SuppressWarnings("unchecked")
  Optional<Grounds> held(UUID person) {
    if (transactions.getTransactionKey() == null) {
      if (!Gathered.isUnderWay(gathered) || !gathered.tells(person)) {
        throw new IllegalStateException("nobody is held without a transaction");
      }
      return Optional.ofNullable((Grounds) gathered.answer());
    }
    Key key = new Key(person);
    Optional<Grounds> early = (Optional<Grounds>) transactions.getResource(key);
    if (early != null) {
      // Once: whoever asks again in the transaction may have changed something.
      transactions.putResource(key, null);
      return early;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      bindHeld(select, 1, person);
      select.execute();
      return foundBehindLock(select);
    } catch (SQLException e) {
      throw unread(e);
    }
  }

  /**
   * What referrals of these people stand on.
   *
   * @param found takes those whom the caller may see
   */
  Opening ofPeople(Set<UUID> people, Map<UUID, Grounds> found) {
    Asking asking = new Asking();
    asking.add(
        PEOPLE,
        row -> {
          Grounds read = read(row, 1);
          if (scope.get().sees(read.organisation())) {
            found.put(row.getObject(1, UUID.class), read);
          }
          return read;
        },
        Instant.now(),
        scope.get().tenant(),
        ids(people));
    return asking.typed();
  }

  /**
   * Fails unless a referral may be begun of each of them, and holds them as {@link #held} does;
   * fails also when one is held by another, for whom the rest should not wait. What else it stands
   * on (partner, consents) is judged again when the referral is submitted.
   */
  Opening stillToBegin(Set<UUID> people) {
    String tenant = scope.get().tenant();
    Asking asking = new Asking();
    asking.add(LOCK, row -> true, tenant, ids(people));
    asking.add(STILL, row -> true, people.size(), tenant, ids(people));
    return asking.typed();
  }

  private static Sql.Array ids(Set<UUID> ids) {
    return new Sql.Array("uuid", List.copyOf(ids));
  }

  /** A referral with what it stands on. */
  record Standing(Referral referral, Grounds grounds) {}

  /**
   * Referrals and what they stand on, a row each, on record when they are answered; none for those
   * that the caller may not see.
   *
   * @param entries a reading of each
   */
  Asking.Answer<Standing> ofReferrals(
      Asking asking, Set<UUID> referrals, List<AuditEntry> entries) {
    Scope who = scope.get();
    StringBuilder sql = new StringBuilder(REFERRALS_AND_GROUNDS);
    List<Object> values = new ArrayList<>(List.of(Instant.now(), who.tenant(), ids(referrals)));
    if (!who.tenantWide()) {
      sql.append(" and r.organisation_id = ?").append(ReferralRepository.SHOWN_TO_REFERRER);
      values.add(who.organisation());
    }
    return audit.recorded(
        asking, entries, sql.toString(), GroundsReader::standing, values.toArray());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(ReferralRow.read(row), read(row, ReferralRow.COUNT));
  }

  private int bindHeld(PreparedStatement select, int from, UUID person) throws SQLException {
    select.setString(from, scope.get().tenant());
    select.setObject(from + 1, person);
    return bind(select, from + 2, person);
  }

  private Optional<Grounds> foundBehindLock(PreparedStatement select) throws SQLException {
    select.getMoreResults();
    return found(select.getResultSet());
  }

  private int bind(PreparedStatement select, int from, UUID person) throws SQLException {
    select.setObject(from, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
    select.setString(from + 1, scope.get().tenant());
    select.setObject(from + 2, person);
    return from + 3;
  }

  private Optional<Grounds> found(ResultSet rows) throws SQLException {
    try (ResultSet row = rows) {
      return row.next() && scope.get().sees(row.getString(1))
          ? Optional.of(read(row, 0))
          : Optional.empty();
    }
  }

  private static IllegalStateException unread(SQLException e) {
    return new IllegalStateException("what a referral stands on could not be read", e);
  }

  /**
   * @param before columns before the first
   */
  private static Grounds read(ResultSet row, int before) throws SQLException {
    Agreement agreement =
        new Agreement(date(row, before + 4), date(row, before + 5), date(row, before + 6));
    return new Grounds(
        row.getString(before + 1),
        PartnerKind.valueOf(row.getString(before + 2)),
        new Sharing(
            PartnerStatus.valueOf(row.getString(before + 3)) == PartnerStatus.ACTIVE,
            agreement.validOn(Moment.today()),
            row.getBoolean(before + 7)),
        row.getBoolean(before + 8),
        row.getString(before + 9),
        row.getObject(before + 10, UUID.class));
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
