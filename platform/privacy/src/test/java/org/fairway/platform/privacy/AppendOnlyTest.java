package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application role may do to the audit and the keys: add, and nothing else. */
class AppendOnlyTest {
  private static final String DENIED = "42501";
  private final AuditFixture audit = new AuditFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x' where tenant_id = ?",
        "delete from audit_entry where tenant_id = ?",
        "update audit_link set hash = previous_hash where tenant_id = ?",
        "delete from audit_link where tenant_id = ?",
        "update data_key set keyset = ''::bytea where tenant_id = ?",
        "delete from data_key where tenant_id = ?",
      })
  void theApplicationRoleMayNotChangeOrRemove(String sql) {
    // Given
    audit.linked(3);

    // When / Then
    assertThatThrownBy(() -> asApplication(sql, audit.tenant))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    assertThat(audit.verify()).returns(true, ChainReport::intact).returns(3L, ChainReport::links);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "audit_link", "data_key"})
  void norEmptyTheTable(String table) {
    // When / Then
    assertThatThrownBy(() -> asApplication("truncate " + table + " cascade"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
  }

  /** The control arm: with the right granted, the statement passes, and the chain tells. */
  @Test
  void wereItAllowedToTheChainWouldShowIt() throws SQLException {
    // Given
    audit.linked(3);
    PrivacyDatabase.tamper("grant update on audit_entry to privacytest_app");

    // When
    int changed;
    try {
      changed =
          asApplication("update audit_entry set actor = 'x' where tenant_id = ?", audit.tenant);
    } finally {
      PrivacyDatabase.tamper("revoke update on audit_entry from privacytest_app");
    }

    // Then
    assertThat(changed).isEqualTo(3);
    assertThat(audit.verify())
        .returns(ChainFault.ENTRY_ALTERED, ChainReport::fault)
        .returns(1L, ChainReport::position);
  }

  @Test
  void anotherTenantSeesNothingOfIt() throws SQLException {
    // Given
    audit.linked(3);
    String other = PrivacyDatabase.newTenant();

    // When / Then
    for (String table : new String[] {"audit_entry", "audit_link", "audit_pending", "data_key"}) {
      assertThat(visible(table, other, other)).as(table).isZero();
      assertThat(visible(table, "", "")).as(table + " without a scope").isZero();
    }
  }

  @Test
  void anOrganisationSeesWhatItsOwnMembersDid() throws SQLException {
    // Given
    audit.linked(3);
    new Audit(
            Installation.scope(audit.tenant, "RNA"),
            new AuditRepository(PrivacyDatabase.app(audit.tenant, "RNA")),
            null)
        .record("person.read", "person", "1", Outcome.ALLOWED, null);

    // When / Then
    assertThat(visible("audit_entry", audit.tenant, "RNA")).isEqualTo(1);
    assertThat(visible("audit_entry", audit.tenant, "R0A")).isZero();
    assertThat(visible("audit_entry", audit.tenant, audit.tenant)).isEqualTo(4);
  }

  private static long visible(String table, String tenant, String organisation)
      throws SQLException {
    try (Connection connection = PrivacyDatabase.app(tenant, organisation).getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private int asApplication(String sql, Object... values) throws SQLException {
    try (Connection connection = PrivacyDatabase.app(audit.tenant).getConnection()) {
      return PrivacyDatabase.execute(connection, sql, values);
    }
  }
}
