package org.fairway.referral.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.web.Ids;
import org.fairway.referral.referral.Referral;

/** Table {@code status_link}. */
@ApplicationScoped
class StatusLinkRepository {
  private static final String ADD =
      """
      insert into status_link (id, tenant_id, organisation_id, referral_id, digest, created_at, expires_at,
          of_referrer)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  /** Of two who use a link at once, one finds it used. */
  private static final String USE =
      """
      update status_link set used_at = now()
      where tenant_id = ? and digest = ? and used_at is null and expires_at > now()
      returning referral_id, of_referrer""";

  private final DataSource database;

  StatusLinkRepository(DataSource database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(LinkToken token, UsedLink link, Referral referral, Instant now, Instant until) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, Ids.next());
      add.setString(2, token.tenant());
      add.setString(3, referral.organisation());
      add.setObject(4, referral.id());
      add.setBytes(5, token.digest());
      add.setObject(6, now.atOffset(ZoneOffset.UTC));
      add.setObject(7, until.atOffset(ZoneOffset.UTC));
      add.setBoolean(8, link.ofReferrer());
      add.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a link could not be kept", e);
    }
  }

  /** What the link opens; empty when it is unknown, used or too old. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UsedLink> use(LinkToken token) {
    try (Connection connection = database.getConnection();
        PreparedStatement use = connection.prepareStatement(USE)) {
      use.setString(1, token.tenant());
      use.setBytes(2, token.digest());
      try (ResultSet row = use.executeQuery()) {
        return row.next()
            ? Optional.of(new UsedLink(row.getObject(1, UUID.class), row.getBoolean(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a link could not be used", e);
    }
  }
}
