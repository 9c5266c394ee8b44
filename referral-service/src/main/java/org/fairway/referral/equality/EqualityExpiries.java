package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Consents to equality monitoring that will run out. A row goes when it has been dealt with. */
@ApplicationScoped
class EqualityExpiries {
  private static final String NOTE =
      "insert into equality_expiry (consent_id, tenant_id, person_id, expires_at) values (?, ?, ?, ?)";
  private static final String FORGET = "delete from equality_expiry where consent_id = ?";
  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  private static final String TENANTS =
      "select distinct tenant_id from equality_expiry where expires_at <= now()";
  private static final String TAKE =
      """
      delete from equality_expiry where tenant_id = ? and consent_id in (
        select consent_id from equality_expiry
        where tenant_id = ? and expires_at <= now()
        order by expires_at limit 100
        for update skip locked)
      returning person_id""";

  private final DataSource database;

  EqualityExpiries(DataSource database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void note(UUID consent, String tenant, UUID person, Instant end) {
    try (Connection connection = database.getConnection();
        PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setObject(1, consent);
      note.setString(2, tenant);
      note.setObject(3, person);
      note.setObject(4, OffsetDateTime.ofInstant(end, ZoneOffset.UTC));
      note.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the end of a consent could not be noted", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID consent) {
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, consent);
      forget.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the end of a consent could not be forgotten", e);
    }
  }

  /** Tenants in which something has run out: the only question here that looks over tenants. */
  @Transactional
  List<String> tenantsDue() {
    List<String> tenants = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement find = connection.prepareStatement(TENANTS)) {
      worker.execute();
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          tenants.add(rows.getString(1));
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new IllegalStateException("consents that ran out could not be looked for", e);
    }
  }

  /**
   * People of whom a consent has run out, at most 100 consents at a time. They are nobody else's
   * while the transaction lasts, and are not given again once it is committed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Set<UUID> take(String tenant) {
    Set<UUID> people = new LinkedHashSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, tenant);
      take.setString(2, tenant);
      try (ResultSet rows = take.executeQuery()) {
        while (rows.next()) {
          people.add(rows.getObject(1, UUID.class));
        }
      }
      return people;
    } catch (SQLException e) {
      throw new IllegalStateException("consents that ran out could not be taken", e);
    }
  }
}
