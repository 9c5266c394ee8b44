package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.DenialListener;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.web.AnswerSeal;
import org.fairway.platform.web.ProblemException;
import org.junit.jupiter.api.Test;

/** What only holds with the container's transactions, scopes and scheduler. */
@QuarkusTest
@WithTestResource(PrivacyResource.class)
class PrivacyInContainerTest {
  private static final AuditFilter ALL = new AuditFilter(null, null, null, null);

  @Inject Audit audit;
  @Inject AuditTrail trail;
  @Inject Vault vault;
  @Inject Pseudonyms pseudonyms;
  @Inject DenialListener denials;
  @Inject AnswerSeal answers;
  @Inject ScopedWork work;
  @Inject DataSource database;

  private final String tenant = PrivacyDatabase.newTenant();
  private final Scope coordinator = scope(tenant, tenant);

  @Test
  void anEntryStandsExactlyWhenItsTransactionDoes() throws Exception {
    // Given
    work.inTransaction(coordinator, act("person.read"));

    // When
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    coordinator,
                    () -> {
                      act("person.changed").call();
                      throw new IllegalStateException("the act fails");
                    }))
        .hasMessage("the act fails");

    // Then
    assertThat(actions()).containsExactly("person.read");
  }

  @Test
  void withoutATransactionNothingIsRecorded() {
    // When / Then
    assertThatThrownBy(() -> work.call(coordinator, act("person.read")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(actions()).isEmpty();
  }

  @Test
  void aDeniedAttemptStandsThoughItsRequestIsRolledBack() {
    // When
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    coordinator,
                    () -> {
                      denials.denied("readEquality", "role");
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");

    // Then
    AuditEntry entry = list(coordinator).get(0);
    assertThat(entry.action()).isEqualTo("readEquality");
    assertThat(entry.outcome()).isEqualTo("DENIED");
    assertThat(entry.purpose()).isEqualTo("role");
    assertThat(entry.actor()).isEqualTo("subject-1");
  }

  @Test
  void theAttemptOfASuspendedOrganisationIsRecordedToo() throws Exception {
    // Given
    Scope partner = scope(tenant, "partner-1");
    work.inTransaction(coordinator, suspend("partner-1"));
    assertThatThrownBy(() -> work.inTransaction(partner, act("person.read")))
        .isInstanceOf(ProblemException.class);

    // When
    work.run(partner, () -> denials.denied("listPeople", "suspended"));

    // Then
    AuditEntry entry = list(coordinator).get(0);
    assertThat(entry.organisation()).isEqualTo("partner-1");
    assertThat(entry.action()).isEqualTo("listPeople");
  }

  @Test
  void anAttemptWithoutATenantDoesNoHarm() {
    // When: nothing to record it under
    denials.denied("listPeople", "tenant");

    // Then
    assertThat(actions()).isEmpty();
  }

  @Test
  void whatIsRecordedIsSoonLinked() throws Exception {
    // Given
    work.inTransaction(coordinator, act("person.read"));
    work.inTransaction(coordinator, act("person.changed"));

    // When / Then
    await()
        .untilAsserted(
            () ->
                assertThat(work.call(coordinator, () -> trail.verify(null)))
                    .returns(true, ChainReport::intact)
                    .returns(2L, ChainReport::links)
                    .returns(0L, ChainReport::waiting));
  }

  @Test
  void anOrganisationMayNotVerifyAChainItSeesInPart() {
    // Given
    Scope partner = scope(tenant, "partner-1");

    // When / Then
    assertThatThrownBy(() -> work.call(partner, () -> trail.verify(null)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anotherTenantReadsNothingOfIt() throws Exception {
    // Given
    work.inTransaction(coordinator, act("person.read"));
    String other = PrivacyDatabase.newTenant();

    // When / Then
    assertThat(list(scope(other, other))).isEmpty();
    assertThat(work.call(scope(other, other), () -> trail.verify(null)).links()).isZero();
  }

  @Test
  void aKeyOutlivesTheTransactionThatNeededItFirst() throws Exception {
    // Given: the act that sealed the first value of a tenant fails
    Cell cell = new Cell(tenant, "person", UUID.randomUUID(), "name");
    byte[][] sealed = new byte[1][];
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    coordinator,
                    () -> {
                      sealed[0] = vault.seal(cell, "Given Name 17");
                      throw new IllegalStateException("the act fails");
                    }))
        .hasMessage("the act fails");

    // When / Then: the key was kept, in the database as in memory
    assertThat(work.call(coordinator, () -> vault.open(cell, sealed[0])))
        .isEqualTo("Given Name 17");
    assertThat(work.inTransaction(coordinator, this::storedKeys)).isEqualTo(1);
  }

  @Test
  void pseudonymsAndAnswersWorkUnderAScope() throws Exception {
    // Given
    UUID person = UUID.randomUUID();

    // When
    String pseudonym = work.call(coordinator, () -> pseudonyms.of(tenant, person));
    byte[] answer =
        work.call(coordinator, () -> answers.seal(tenant, "key-1", "{\"name\":\"Given Name 17\"}"));

    // Then
    assertThat(work.call(coordinator, () -> pseudonyms.of(tenant, person))).isEqualTo(pseudonym);
    assertThat(
            work.call(
                coordinator,
                () -> new String(answers.open(tenant, "key-1", answer), StandardCharsets.UTF_8)))
        .isEqualTo("{\"name\":\"Given Name 17\"}");
    assertThatThrownBy(() -> work.call(coordinator, () -> answers.open(tenant, "key-2", answer)))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void withoutAScopeNothingIsSealed() {
    // Given
    Cell cell = new Cell(tenant, "person", UUID.randomUUID(), "name");

    // When / Then
    assertThatThrownBy(() -> vault.seal(cell, "Given Name 17"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no tenant scope");
  }

  private static Scope scope(String tenant, String organisation) {
    return new Scope(tenant, organisation, "subject-1", "console", Set.of("privacy"));
  }

  private Callable<Void> act(String action) {
    return () -> {
      audit.record(action, "person", "1", Outcome.ALLOWED, "direct-care");
      return null;
    };
  }

  private List<String> actions() {
    return list(coordinator).stream().map(AuditEntry::action).toList();
  }

  private List<AuditEntry> list(Scope who) {
    try {
      return work.call(who, () -> trail.list(ALL, null, 100));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Callable<Void> suspend(String organisation) {
    return () -> {
      execute(
          "insert into organisation_standing (tenant_id, organisation_id, suspended, decided_at) values (?, ?, true, now())",
          tenant,
          organisation);
      return null;
    };
  }

  private int storedKeys() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from data_key where purpose = 'CELLS'");
        var row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection()) {
      PrivacyDatabase.execute(connection, sql, values);
    }
  }
}
