package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.referral.AuditVerification;
import org.fairway.client.referral.ChainFault;
import org.fairway.client.referral.PartnerKind;
import org.fairway.local.server.Databases;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** After all journeys: what was done is on record, and the record cannot be altered unnoticed. */
@Isolated("looks at what all others did")
@Order(Integer.MAX_VALUE - 3)
class AuditAfterJourneysTest {
  @SuppressWarnings("unused") // by the parameterised test
  static final List<String> SERVICES = Databases.SERVICES;

  @ParameterizedTest
  @FieldSource("SERVICES")
  void theChainOfEveryJourneyIsWhole(String service) {
    // Given
    if (CareSystem.all().stream().noneMatch(CareSystem::refers)) {
      new CareSystem().referrer(PartnerKind.SCHOOL);
    }
    for (CareSystem care : CareSystem.all()) {
      // When
      AuditVerification verified = verified(care, service);
      // Then
      assertThat(verified.getIntact()).as(care.tenant + " in " + service).isTrue();
      assertThat(verified.getUnlinked()).isZero();
      if (service.equals("referral") && care.refers()) {
        assertThat(verified.getLinks()).as(care.tenant).isPositive();
      }
    }
  }

  /** Even the owner of the database cannot do it. */
  @Test
  void aRowThatIsAlteredIsNoticedInEachService() throws SQLException {
    // Given: a copy of all that is kept of a person, which each service has on record
    CareSystem care = new CareSystem();
    Referrer school = care.referrer(PartnerKind.SCHOOL);
    care.officer.rights().getSubjectAccess(school.enter(school.somebody(16)));
    for (String service : Databases.SERVICES) {
      AuditVerification whole = verified(care, service);
      assertThat(whole.getIntact()).as(service).isTrue();
      assertThat(whole.getLinks()).as(service).isPositive();
      try (Connection owner = owner(service, care.tenant)) {
        UUID entry = firstEntry(owner);
        String purpose = alter(owner, entry, "nobody looked");
        // When
        AuditVerification altered = care.officer.audit(service);
        // Then
        assertThat(altered.getIntact()).as(service).isFalse();
        assertThat(altered.getFault()).isEqualTo(ChainFault.ENTRY_ALTERED);
        assertThat(altered.getEntryId()).isEqualTo(entry);
        // control arm: with the old value it is whole again
        alter(owner, entry, purpose);
        assertThat(care.officer.audit(service).getIntact()).as(service).isTrue();
      }
    }
  }

  /** As the service verifies it, once all is linked. */
  private static AuditVerification verified(CareSystem care, String service) {
    return Awaitility.await("audit of " + care.tenant + " in " + service)
        .atMost(CareSystem.SOON)
        .until(() -> care.officer.audit(service), seen -> seen.getWaiting() == 0);
  }

  private static Connection owner(String service, String tenant) throws SQLException {
    Databases.Login login = Servers.databases().owner(service, Suite.get().database(service));
    Connection owner = DriverManager.getConnection(login.jdbc(), login.user(), login.password());
    try (PreparedStatement scope =
        owner.prepareStatement(
            "select set_config('fairway.tenant', ?, false),"
                + " set_config('fairway.organisation', ?, false)")) {
      scope.setString(1, tenant);
      scope.setString(2, tenant);
      scope.execute();
    }
    return owner;
  }

  private static UUID firstEntry(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery("select entry_id from audit_chain order by position limit 1")) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  /** Writes another purpose into an entry; gives the one before. */
  private static String alter(Connection owner, UUID entry, String purpose) throws SQLException {
    try (PreparedStatement before =
            owner.prepareStatement("select purpose from audit_entry where id = ?");
        PreparedStatement update =
            owner.prepareStatement("update audit_entry set purpose = ? where id = ?")) {
      before.setObject(1, entry);
      ResultSet row = before.executeQuery();
      row.next();
      update.setString(1, purpose);
      update.setObject(2, entry);
      assertThat(update.executeUpdate()).isEqualTo(1);
      return row.getString(1);
    }
  }
}
