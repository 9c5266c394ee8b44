package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Wishes that wait, over all tenants: the one question of this service that looks over tenants. */
@ApplicationScoped
class ProvisioningQueue {

  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";

  /** A claim is a lease of two minutes: should its worker die, another one takes the row. */
  private static final String CLAIM =
      """
      update partner_provisioning
      set attempts = attempts + 1, claimed_until = now() + interval '2 minutes'
      where partner_id in (
        select partner_id from partner_provisioning
        where state = 'PENDING' and next_attempt_at <= now() and (claimed_until is null or claimed_until <= now())
        order by next_attempt_at limit 10
        for update skip locked)
      returning partner_id, tenant_id""";

  private final DataSource database;

  ProvisioningQueue(DataSource database) {
    this.database = database;
  }

  /** A wish that this worker now holds. */
  record Claim(UUID partner, String tenant) {}

  @Transactional
  List<Claim> claim() {
    List<Claim> claims = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      worker.execute();
      try (ResultSet rows = claim.executeQuery()) {
        while (rows.next()) {
          claims.add(new Claim(rows.getObject(1, UUID.class), rows.getString(2)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("waiting accounts could not be claimed", e);
    }
    return claims;
  }
}
