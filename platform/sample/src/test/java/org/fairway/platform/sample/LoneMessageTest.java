package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.DatabaseFault;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.junit.jupiter.api.Test;

/** A message that is a transaction by itself keeps to the walls, and leaves nothing behind. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LoneMessageTest {
  private static final String INSERT =
      "insert into thing (id, tenant_id, organisation_id, name, version) values (?, ?, ?, ?, 0)"
          + " returning name";

  /** More often than the driver and the database ask anew how a statement is to be read. */
  private static final int OFTEN = 20;

  @Inject LoneMessage message;
  @Inject ScopedWork work;
  @Inject Standing standing;
  @Inject DataSource database;
  @Inject Opened opened;

  private final String tenant = Tokens.newTenant();
  private final String organisation = UUID.randomUUID().toString();
  private final Scope partner = scope(tenant, organisation);

  private static Scope scope(String tenant, String organisation) {
    return new Scope(tenant, organisation, "somebody", "test", Set.of());
  }

  private void add(Scope who, String owner, String name) throws Exception {
    Asking asking = new Asking();
    Asking.Answer<String> added = thing(asking, who.tenant(), owner, name);
    work.run(who, () -> message.ask(asking));
    assertThat(added.rows()).containsExactly(name);
  }

  private static Asking.Answer<String> thing(
      Asking asking, String tenant, String owner, String name) {
    return asking.add(INSERT, row -> row.getString(1), Ids.next(), tenant, owner, name);
  }

  private List<String> names(Scope who, String like) throws Exception {
    return work.call(
        who,
        () -> {
          Asking asking = new Asking();
          Asking.Answer<String> first = add(asking, like, Instant.EPOCH);
          Asking.Answer<String> second = add(asking, like, Instant.EPOCH);
          message.ask(asking);
          assertThat(first.rows()).as("under one scope").isEqualTo(second.rows());
          return first.rows();
        });
  }

  private static Asking.Answer<String> add(Asking asking, String like, Object after) {
    String sql = "select name from thing where name like ? and now() > ? order by id";
    return asking.add(sql, row -> row.getString(1), like, after);
  }

  /** Asks as a transaction opens. */
  @ApplicationScoped
  static class Opened {
    private final Sql sql;

    Opened(Sql sql) {
      this.sql = sql;
    }

    @Transactional
    public void ask(Asking asking) {
      sql.ask(asking);
    }
  }

  private List<String> stored() {
    return TestDatabase.column(
        "select name from thing where tenant_id = '" + tenant + "' order by id");
  }

  @Test
  void whatItWroteStandsWhenItIsAnswered() throws Exception {
    // When
    for (int i = 0; i < OFTEN; i++) {
      add(partner, organisation, "thing " + i);
    }
    // Then
    assertThat(stored()).hasSize(OFTEN);
  }

  @Test
  void itSeesItsOwnOnlyHoweverOftenItIsSent() throws Exception {
    // Given
    add(partner, organisation, "own");
    String other = UUID.randomUUID().toString();
    add(scope(tenant, other), other, "another organisation's");
    String foreign = Tokens.newTenant();
    add(scope(foreign, foreign), foreign, "another tenant's");
    // When, Then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(names(partner, "%")).containsExactly("own");
      assertThat(names(partner, "own")).containsExactly("own");
      assertThat(names(scope(tenant, tenant), "%"))
          .containsExactly("own", "another organisation's");
      assertThat(names(scope(Tokens.newTenant(), organisation), "%")).isEmpty();
    }
  }

  @Test
  void itMayNotWriteForAnother() {
    // When, Then
    assertThatThrownBy(() -> add(partner, UUID.randomUUID().toString(), "another's"))
        .isInstanceOf(DatabaseFault.class)
        .hasStackTraceContaining("row-level security");
    assertThat(stored()).isEmpty();
  }

  /** The driver would send what follows in a message of its own, where there is no scope. */
  @Test
  void whatHasNoTypeIsRefused() {
    assertThatThrownBy(() -> names(partner, null)).isInstanceOf(IllegalArgumentException.class);
    Asking dated = new Asking();
    add(dated, "%", Timestamp.from(Instant.EPOCH));
    assertThatThrownBy(() -> work.run(partner, () -> message.ask(dated)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As an opening it may have none, and the driver remembers a text. */
  @Test
  void whatAnOpeningSaidOfTheSameTextDoesNotMatter() throws Exception {
    // Given
    add(partner, organisation, "own");
    for (int i = 0; i < OFTEN; i++) {
      // When
      Asking untyped = new Asking();
      add(untyped, null, null);
      add(untyped, null, null);
      work.run(partner, () -> opened.ask(untyped));
      // Then
      assertThat(names(partner, "%")).containsExactly("own");
    }
  }

  @Test
  void itIsOneTransaction() {
    // When the second statement fails, which is sent with the first
    Asking asking = new Asking();
    thing(asking, tenant, organisation, "half");
    asking.add("select 1 / ?::integer", row -> row.getInt(1), 0);
    assertThatThrownBy(() -> work.run(partner, () -> message.ask(asking)))
        .isInstanceOf(DatabaseFault.class);
    // Then
    assertThat(stored()).isEmpty();
  }

  @Test
  void itsScopeEndsWithIt() throws Exception {
    // Given
    add(partner, organisation, "own");
    names(partner, "%");
    // When whoever has no scope gets each connection that there is
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < OFTEN / 2; i++) {
        all.add(database.getConnection());
      }
      // Then
      for (Connection connection : all) {
        assertThat(tenantOf(connection)).isNullOrEmpty();
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
  }

  private static String tenantOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('fairway.tenant', true)")) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void whoIsSuspendedIsRefused() throws Exception {
    // Given
    add(partner, organisation, "own");
    work.run(Scope.worker(tenant), () -> standing.suspend(organisation, Instant.now()));
    // When, Then
    assertThatThrownBy(() -> names(partner, "%"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.ORGANISATION_SUSPENDED));
    assertThatThrownBy(() -> add(partner, organisation, "another"))
        .isInstanceOf(ProblemException.class);
    assertThat(stored()).containsExactly("own");
    assertThat(
            TestDatabase.column(
                "select purpose from audit_entry where outcome = 'DENIED' and tenant_id = '"
                    + tenant
                    + "'"))
        .as("each refusal once")
        .containsExactly("suspended", "suspended");
    // When it is lifted, Then
    work.run(
        Scope.worker(tenant), () -> standing.reinstate(organisation, Instant.now().plusSeconds(9)));
    assertThat(names(partner, "%")).containsExactly("own");
  }

  @Test
  void whoseAccountWasRemovedIsRefused() throws Exception {
    // Given
    work.run(Scope.worker(tenant), () -> standing.remove("somebody", null, Instant.now()));
    // When, Then
    assertThatThrownBy(() -> names(partner, "%"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.UNAUTHENTICATED));
  }

  @Test
  void itIsNoPartOfARunningTransaction() {
    assertThatThrownBy(() -> work.inTransaction(partner, () -> names(partner, "%")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored()).isEmpty();
  }
}
