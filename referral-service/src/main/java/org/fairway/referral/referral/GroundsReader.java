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
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
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
  private static final String OF_PERSON =
      """
      select p.organisation_id, q.kind, q.status, q.agreement_signed_on, q.agreement_valid_from, q.agreement_valid_to,
        %s, %s,
        case when p.erased_at is not null then 'person-erased'
          when h.restricted_at is not null then 'person-restricted' end, m.kept
      from (select ?::timestamptz as now) t, person p
      join partner q on q.tenant_id = p.tenant_id and q.organisation_id = p.organisation_id
      left join person_rights h on h.tenant_id = p.tenant_id and h.person_id = p.id
      left join person_merge m on m.tenant_id = p.tenant_id and m.gone = p.id
      where p.tenant_id = ? and p.id = """
          .formatted(LIVE.formatted("REFERRAL"), LIVE.formatted("SHARE_OUTCOME_WITH_REFERRER"));

  private static final String GROUNDS = OF_PERSON + "?";
  private static final String GROUNDS_OF_REFERRAL =
      OF_PERSON + "(select r.person_id from referral r where r.tenant_id = ? and r.id = ?)";

  /**
   * Two statements in one message: the second has a view of its own, so it sees what those have
   * committed for whom the first waited.
   */
  private static final String HELD =
      "select 1 from person where tenant_id = ? and id = ? for share;\n" + GROUNDS;

  private final DataSource database;
  private final CurrentScope scope;
  private final TransactionSynchronizationRegistry transactions;

  GroundsReader(
      DataSource database, CurrentScope scope, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.scope = scope;
    this.transactions = transactions;
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
    public void bind(PreparedStatement message, int from) throws SQLException {
      bindHeld(message, from, person);
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
   */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  Optional<Grounds> held(UUID person) {
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

  /** Asks for those of a referral on the way into its transaction. */
  OnTheWay onTheWay(UUID referral) {
    return new OnTheWay(referral);
  }

  /** What a referral stands on, asked with the message that opens the transaction. */
  final class OnTheWay implements Opening {
    private final UUID referral;
    private Optional<Grounds> found = Optional.empty();

    private OnTheWay(UUID referral) {
      this.referral = referral;
    }

    /** Empty when they were not asked for, or the caller may not see the person. */
    Optional<Grounds> found() {
      return found;
    }

    @Override
    public String sql() {
      return GROUNDS_OF_REFERRAL;
    }

    @Override
    public void bind(PreparedStatement message, int from) throws SQLException {
      GroundsReader.this.bind(message, from, scope.get().tenant(), referral);
    }

    @Override
    public void read(PreparedStatement message) throws SQLException {
      found = GroundsReader.this.found(message.getResultSet());
    }
  }

  private void bindHeld(PreparedStatement select, int from, UUID person) throws SQLException {
    select.setString(from, scope.get().tenant());
    select.setObject(from + 1, person);
    bind(select, from + 2, person);
  }

  private Optional<Grounds> foundBehindLock(PreparedStatement select) throws SQLException {
    select.getMoreResults();
    return found(select.getResultSet());
  }

  private void bind(PreparedStatement select, int from, Object... whose) throws SQLException {
    select.setObject(from, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
    select.setString(from + 1, scope.get().tenant());
    for (int i = 0; i < whose.length; i++) {
      select.setObject(from + 2 + i, whose[i]);
    }
  }

  private Optional<Grounds> found(ResultSet rows) throws SQLException {
    try (ResultSet row = rows) {
      return row.next() && scope.get().sees(row.getString(1))
          ? Optional.of(read(row))
          : Optional.empty();
    }
  }

  private static IllegalStateException unread(SQLException e) {
    return new IllegalStateException("what a referral stands on could not be read", e);
  }

  private static Grounds read(ResultSet row) throws SQLException {
    Agreement agreement = new Agreement(date(row, 4), date(row, 5), date(row, 6));
    return new Grounds(
        row.getString(1),
        PartnerKind.valueOf(row.getString(2)),
        new Sharing(
            PartnerStatus.valueOf(row.getString(3)) == PartnerStatus.ACTIVE,
            agreement.validOn(Moment.today()),
            row.getBoolean(7)),
        row.getBoolean(8),
        row.getString(9),
        row.getObject(10, UUID.class));
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
