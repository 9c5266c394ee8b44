package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.referral.person.PersonIdentity;

/** Table {@code person_match_key}. */
@ApplicationScoped
class MatchKeyRepository {
  /** Two instances that compare two people at once would each miss the other one. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('person-match ' || ?, 0))";

  private static final String FORGET =
      "delete from person_match_key where tenant_id = ? and person_id = ? and not code = any (?)";
  private static final String KEEP =
      """
      insert into person_match_key (tenant_id, organisation_id, person_id, code)
        select ?, ?, ?, unnest(?) on conflict do nothing""";

  /**
   * Of two partners only those who consent to being referred: others are the partner's alone. A
   * code that very many share costs no more than the limit.
   */
  private static final String ALIKE =
      """
      select k.person_id from (
        select person_id, organisation_id from person_match_key
        where tenant_id = ? and code = any (?) and person_id <> ? and (organisation_id = ? or ?)
        limit 2000) k
      where k.organisation_id = ? or consent_live(?, k.person_id, 'REFERRAL')
      group by k.person_id order by count(*) desc, k.person_id desc limit ?""";

  private final DataSource database;

  MatchKeyRepository(DataSource database) {
    this.database = database;
  }

  /** Keeps the codes in place of those before. Until its end nobody else compares in the tenant. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(String tenant, PersonIdentity person, Set<String> codes) {
    try (Connection connection = database.getConnection();
        PreparedStatement alone = connection.prepareStatement(ONE_AT_A_TIME);
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      alone.setString(1, tenant);
      alone.execute();
      Array array = connection.createArrayOf("text", codes.toArray());
      forget.setString(1, tenant);
      forget.setObject(2, person.id());
      forget.setArray(3, array);
      forget.executeUpdate();
      keep.setString(1, tenant);
      keep.setString(2, person.organisation());
      keep.setObject(3, person.id());
      keep.setArray(4, array);
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("codes of a person could not be kept", e);
    }
  }

  /**
   * People who share a code, those who share most first.
   *
   * @param beyond also those of other partners
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UUID> alike(
      String tenant, PersonIdentity person, Set<String> codes, boolean beyond, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(ALIKE)) {
      find.setString(1, tenant);
      find.setArray(2, connection.createArrayOf("text", codes.toArray()));
      find.setObject(3, person.id());
      find.setString(4, person.organisation());
      find.setBoolean(5, beyond);
      find.setString(6, person.organisation());
      find.setString(7, tenant);
      find.setInt(8, most);
      List<UUID> found = new ArrayList<>();
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("people alike could not be found", e);
    }
  }
}
