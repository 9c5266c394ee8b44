package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database holds of the audit by itself, and what it has to read for it. */
class SoundAuditTest {
  private static final String NONE = "none";
  private static final String REFUSED = "42501";
  private static final String BROKEN = "23514";
  private static final String HASH = "0123456789abcdef".repeat(4);

  private final AuditFixture audit = new AuditFixture();

  @ParameterizedTest
  @CsvSource({
    "actor, 200",
    "client, 200",
    "action, 80",
    "subject_type, 80",
    "subject_id, 120",
    "purpose, 200",
    "fields, 1000",
    "correlation_id, 200"
  })
  void namesAreShortWhoeverWritesThem(String column, int most) {
    // When
    String within = entry(column, "x".repeat(most));
    String beyond = entry(column, "x".repeat(most + 1));

    // Then
    assertThat(within).isEqualTo(NONE);
    assertThat(beyond).isEqualTo(REFUSED);
  }

  @Test
  void anOutcomeIsOneOfTwo() {
    assertThat(entry("outcome", "DENIED")).isEqualTo(NONE);
    assertThat(entry("outcome", "PERHAPS")).isEqualTo(REFUSED);
  }

  @Test
  void aHashIsOfSixtyFourHexadecimalDigits() {
    // Given
    audit.record("person.read");

    // When
    var refusals =
        Stream.of(
                HASH,
                HASH.substring(1),
                HASH + "0",
                HASH.replace('f', 'g'),
                HASH.toUpperCase(Locale.ROOT))
            .map(this::link)
            .toList();

    // Then
    assertThat(refusals).containsExactly(NONE, BROKEN, BROKEN, BROKEN, BROKEN);
  }

  /** As a plain join, each batch went through every entry that the tenant has ever had. */
  @Test
  void whatWaitsIsReadByItsKeysHoweverMuchIsThere() throws SQLException {
    // Given
    String entries =
        """
        insert into audit_entry (id, tenant_id, organisation_id, at, actor, action, subject_type, outcome)
        select gen_random_uuid(), '%1$s', '%1$s', now(), 'a', 'b', 'c', 'ALLOWED' from generate_series(1, 3000)"""
            .formatted(audit.tenant);
    String join =
        "select e.id from audit_pending p join audit_entry e on e.tenant_id = p.tenant_id and e.id = p.entry_id"
            + " where p.tenant_id = $1 order by p.seq limit 500";
    try (Connection connection = PrivacyDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(entries);
      statement.execute("analyze audit_entry, audit_pending");
    }

    // When
    String plan = plan(AuditChain.WAITING.replace("?", "$1"), AuditChain.BY_INDEX);
    String planOfJoin = plan(join, "1");

    // Then
    assertThat(plan).contains("(id = audit_pending.entry_id)").doesNotContain("Hash Join");
    assertThat(plan).as("in the order of the index").doesNotContain("Sort", "Bitmap");
    assertThat(planOfJoin).contains("Hash Join");
  }

  private String entry(String column, String value) {
    String values =
        Stream.of("actor", "action", "subject_type", "outcome")
            .filter(other -> !other.equals(column))
            .collect(Collectors.joining(", "));
    String insert =
        """
        insert into audit_entry (id, tenant_id, organisation_id, at, %1$s, %2$s)
        select '%3$s', '%4$s', '%4$s', now(), %1$s, '%5$s'
        from (select 'a' as actor, 'b' as action, 'c' as subject_type, 'ALLOWED' as outcome) x"""
            .formatted(values, column, UUID.randomUUID(), audit.tenant, value);
    return refusal(insert);
  }

  private String link(String hash) {
    return refusal(
        """
        insert into audit_link (tenant_id, position, entry_id, previous_hash, hash)
        select tenant_id, 1, entry_id, '%s', '%s' from audit_pending where tenant_id = '%s'"""
            .formatted(HASH, hash, audit.tenant));
  }

  private String refusal(String sql) {
    try (Connection connection = PrivacyDatabase.app(audit.tenant).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.rollback();
      return NONE;
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private String plan(String sql, String before) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = PrivacyDatabase.app(audit.tenant).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("select " + before);
      statement.execute("prepare asked (text) as " + sql);
      try (ResultSet rows =
          statement.executeQuery("explain execute asked ('" + audit.tenant + "')")) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }
}
