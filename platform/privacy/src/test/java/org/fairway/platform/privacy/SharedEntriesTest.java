package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.fairway.local.server.Databases;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings that end at the same moment are on record together. */
@QuarkusTest
@WithTestResource(PrivacyResource.class)
class SharedEntriesTest {
  private static final int THREADS = 12;
  private static final int READINGS = 300;

  /** Links may be written: their foreign key only shares rows. */
  private static final String NO_INSERTS = "lock table audit_entry in share mode";

  @Inject Audit audit;
  @Inject SharedEntries entries;
  @Inject ScopedWork work;
  @Inject DataSource database;

  private final String tenant = PrivacyDatabase.newTenant();
  private final Scope team = scope(tenant);
  private final Scope partner = scope("partner-1");

  @Test
  void eachStandsOnceBeforeItsAnswerAndUnderItsOwnOrganisation() throws Exception {
    // Given readers of two organisations
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Boolean>> readings = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      Scope who = i % 3 == 0 ? partner : team;
      String subject = "subject-" + i;
      readings.add(
          () -> {
            work.call(who, read(subject));
            return stored(subject, who.organisation()) == 1;
          });
    }

    // When
    List<Future<Boolean>> answers = threads.invokeAll(readings);
    threads.shutdown();

    // Then
    for (Future<Boolean> answer : answers) {
      assertThat(answer.get()).as("on record when the answer leaves").isTrue();
    }
    assertThat(count("count(*)")).isEqualTo(READINGS);
    assertThat(count("count(distinct xmin::text)")).as("commits").isLessThan(READINGS);
  }

  @Test
  void itIsNotPartOfATransactionThatCouldStillFail() {
    // When, Then
    assertThatThrownBy(() -> work.inTransaction(team, read("1")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count("count(*)")).isZero();
  }

  @Test
  void whoCouldNotStoreItStandsInNobodysWay() throws Exception {
    // Given a reading that may not be put on record: of another organisation than it says
    assertThatThrownBy(() -> work.call(partner, store(entry(team, "ALLOWED"))))
        .isInstanceOf(RuntimeException.class);
    // When
    work.call(team, read("1"));
    // Then
    assertThat(count("count(*)")).isEqualTo(1);
  }

  @Test
  void whatStandsAlreadyIsNotStoredAgain() throws Exception {
    // Given one that was committed without whoever stored it learning so
    AuditEntry entry = entry(team, "ALLOWED");
    work.call(team, store(entry));

    // When
    work.call(team, store(entry));

    // Then
    assertThat(count("count(*)")).isEqualTo(1);
  }

  /** One who waits brings what the database refuses, before or behind one whose entry is good. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatOneBringsDoesNotFailAnother(boolean badFirst) throws Exception {
    // Given one who cannot get on with storing
    AuditEntry good = entry(team, "ALLOWED");
    FutureTask<Void> first = task(entry(team, "ALLOWED"));
    FutureTask<Void> bad = task(entry(team, "UNHEARD-OF"));
    FutureTask<Void> other = task(good);
    try (Connection holding = superuser()) {
      holding.setAutoCommit(false);
      try (Statement lock = holding.createStatement()) {
        lock.execute(NO_INSERTS);
      }
      Thread storing = new Thread(first);
      storing.start();
      await().until(() -> storing.getState() == Thread.State.RUNNABLE && blocked(holding) == 1);
      // When two come meanwhile, and then all can go on
      startAndLetWait(badFirst ? bad : other);
      startAndLetWait(badFirst ? other : bad);
      holding.rollback();
    }
    first.get();
    other.get();

    // Then
    assertThatThrownBy(bad::get).hasCauseInstanceOf(RuntimeException.class);
    assertThat(count("count(*)")).isEqualTo(2);
    assertThat(count("count(*)", "and id = '" + good.id() + "'")).isEqualTo(1);
  }

  @Test
  void norOfOneInWhichSomebodyElseWouldStoreIt() throws Exception {
    // Given one who cannot get on with storing
    FutureTask<Void> first = task(entry(team, "ALLOWED"));
    try (Connection holding = superuser()) {
      holding.setAutoCommit(false);
      try (Statement lock = holding.createStatement()) {
        lock.execute(NO_INSERTS);
      }
      new Thread(first).start();
      await().until(() -> blocked(holding) == 1);

      // When, Then
      assertThatThrownBy(() -> work.inTransaction(team, read("1")))
          .isInstanceOf(IllegalStateException.class);
    }
    first.get();
    assertThat(count("count(*)")).isEqualTo(1);
  }

  private static Connection superuser() throws SQLException {
    Databases.Login login = TestPostgres.superuser(PrivacyResource.database());
    return DriverManager.getConnection(login.jdbc(), login.user(), login.password());
  }

  private static long blocked(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                    + " where not l.granted and l.relation = 'audit_entry'::regclass"
                    + " and l.mode = 'RowExclusiveLock' and d.datname = current_database()");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private FutureTask<Void> task(AuditEntry entry) {
    return new FutureTask<>(() -> work.call(team, store(entry)));
  }

  private static void startAndLetWait(FutureTask<Void> reading) {
    Thread thread = new Thread(reading);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  private static AuditEntry entry(Scope who, String outcome) {
    Instant at = Instant.parse("2026-01-05T09:00:00Z");
    return new AuditEntry(
        UUID.randomUUID(),
        who.tenant(),
        who.organisation(),
        at,
        "a",
        null,
        "b",
        "c",
        null,
        outcome,
        null,
        null,
        null);
  }

  private Callable<Void> store(AuditEntry entry) {
    return () -> {
      entries.store(entry);
      return null;
    };
  }

  private Callable<Void> read(String subject) {
    return () -> {
      audit.reading("person.read", "person", subject, "direct-care");
      return null;
    };
  }

  private long stored(String subject, String organisation) {
    return count(
        "count(*)",
        "and subject_id = '" + subject + "' and organisation_id = '" + organisation + "'");
  }

  private long count(String what) {
    return count(what, "");
  }

  private long count(String what, String which) {
    String sql = "select " + what + " from audit_entry where tenant_id = '" + tenant + "' " + which;
    try {
      return work.inTransaction(team, () -> first(sql));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long first(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private Scope scope(String organisation) {
    return new Scope(tenant, organisation, "subject-1", "console", Set.of("privacy"));
  }
}
