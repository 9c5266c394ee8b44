package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Gathered;
import org.fairway.platform.web.Opening;

/** Reads what referrals of one person stand on, as {@link GroundsRow} says. */
@ApplicationScoped
class GroundsReader {
  private static final String GROUNDS =
      "select "
          + GroundsRow.COLUMNS
          + GroundsRow.AT
          + "person p "
          + GroundsRow.AROUND
          + "where p.tenant_id = ? and p.id = ?";

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

  GroundsReader(
      DataSource database,
      CurrentScope scope,
      TransactionSynchronizationRegistry transactions,
      Gathered gathered) {
    this.database = database;
    this.scope = scope;
    this.transactions = transactions;
    this.gathered = gathered;
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
   * GroundsQuestions#stillToBegin} makes sure of it.
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
          ? Optional.of(GroundsRow.read(row, 0))
          : Optional.empty();
    }
  }

  private static IllegalStateException unread(SQLException e) {
    return new IllegalStateException("what a referral stands on could not be read", e);
  }
}
