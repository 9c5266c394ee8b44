package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.web.Ids;

/** Writes what the comparison finds into table {@code duplicate_match}. */
@ApplicationScoped
class FoundMatchRepository {

  /** What somebody has decided stays decided; an open one learns its new score. */
  private static final String KEEP =
      """
      insert into duplicate_match (id, tenant_id, organisation_id, first_person, second_person, points, factors, state,
        found_at) values (?, ?, ?, least(?, ?), greatest(?, ?), ?, ?, 'OPEN', now())
      on conflict (tenant_id, first_person, second_person) do update
        set points = excluded.points, factors = excluded.factors, version = duplicate_match.version + 1
        where duplicate_match.state = 'OPEN'
          and (duplicate_match.points, duplicate_match.factors) is distinct from (excluded.points, excluded.factors)""";

  /** Open ones that no longer are; one that was decided before has a history and stays. */
  private static final String FORGET =
      """
      delete from duplicate_match m
      where m.tenant_id = ? and m.state = 'OPEN' and ? in (m.first_person, m.second_person)
        and not (case when m.first_person = ? then m.second_person else m.first_person end = any (?))
        and not exists (select from duplicate_change c where c.tenant_id = m.tenant_id and c.match_id = m.id)""";

  private final DataSource database;

  FoundMatchRepository(DataSource database) {
    this.database = database;
  }

  /** Makes the open matches of a person those that were found. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(String tenant, UUID person, List<FoundMatch> matches) {
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      Object[] others = matches.stream().map(FoundMatch::other).toArray();
      forget.setString(1, tenant);
      forget.setObject(2, person);
      forget.setObject(3, person);
      forget.setArray(4, connection.createArrayOf("uuid", others));
      forget.executeUpdate();
      for (FoundMatch match : matches) {
        keep.setObject(1, Ids.next());
        keep.setString(2, tenant);
        keep.setString(3, match.owner());
        for (int at = 4; at < 8; at += 2) {
          keep.setObject(at, person);
          keep.setObject(at + 1, match.other());
        }
        keep.setInt(8, match.score().points());
        Object[] factors = match.score().factors().stream().map(MatchFactor::code).toArray();
        keep.setArray(9, connection.createArrayOf("text", factors));
        keep.addBatch();
      }
      keep.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("matches could not be kept", e);
    }
  }
}
