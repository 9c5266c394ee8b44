package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.junit.jupiter.api.Test;

/** Readings that end at the same moment are on record together. */
@QuarkusTest
@WithTestResource(PrivacyResource.class)
class SharedEntriesTest {
  private static final int THREADS = 12;
  private static final int READINGS = 300;

  @Inject Audit audit;
  @Inject AuditRepository entries;
  @Inject ScopedWork work;
  @Inject DataSource database;
  @Inject TransactionSynchronizationRegistry transactions;

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
            work.inTransaction(who, read(subject));
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
  void aReadingThatFailsIsNotOnRecord() {
    // When
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    team,
                    () -> {
                      read("1").call();
                      throw new IllegalStateException("the reading fails");
                    }))
        .hasMessage("the reading fails");

    // Then
    assertThat(count("count(*)")).isZero();
  }

  @Test
  void twoThingsReadInOneTransactionAreBothOnRecord() throws Exception {
    // When
    work.inTransaction(
        team,
        () -> {
          read("1").call();
          return read("2").call();
        });

    // Then
    assertThat(count("count(*)")).isEqualTo(2);
  }

  @Test
  void whatStandsAlreadyIsNotStoredAgain() throws Exception {
    // Given one that was committed without whoever stored it learning so
    AuditEntry entry = entry();
    work.inTransaction(team, store(entry));

    // When
    work.inTransaction(team, store(entry));

    // Then
    assertThat(count("count(*)")).isEqualTo(1);
  }

  private AuditEntry entry() {
    Instant at = Instant.parse("2026-01-05T09:00:00Z");
    return new AuditEntry(
        UUID.randomUUID(),
        tenant,
        tenant,
        at,
        "a",
        null,
        "b",
        "c",
        null,
        "ALLOWED",
        null,
        null,
        null);
  }

  private Callable<Void> store(AuditEntry entry) {
    return () -> {
      entries.addTogether(List.of(entry));
      return null;
    };
  }

  @Test
  void whoseEntryAnotherStoredThatThenFailsIsOnRecordAllTheSame() throws Exception {
    // Given two who wait for a third, so that one of them stores the entries of both; and that one
    // cannot be committed
    AtomicBoolean fails = new AtomicBoolean(true);
    Runnable failOnce =
        () -> {
          if (fails.getAndSet(false)) {
            throw new IllegalStateException("cannot end");
          }
        };
    FutureTask<Void> second = reading("second", failOnce);
    FutureTask<Void> third = reading("third", failOnce);

    // When
    reading("first", () -> List.of(second, third).forEach(this::startAndLetWait)).run();

    // Then the one failed, and the other took nothing for granted
    boolean secondFailed = failed(second);
    assertThat(failed(third)).isNotEqualTo(secondFailed);
    assertThat(stored("first", tenant)).isEqualTo(1);
    assertThat(stored("second", tenant)).isEqualTo(secondFailed ? 0 : 1);
    assertThat(stored("third", tenant)).isEqualTo(secondFailed ? 1 : 0);
  }

  private static boolean failed(FutureTask<Void> reading) throws InterruptedException {
    try {
      reading.get();
      return false;
    } catch (ExecutionException e) {
      assertThat(e).hasStackTraceContaining("cannot end");
      return true;
    }
  }

  private void startAndLetWait(FutureTask<Void> reading) {
    Thread thread = new Thread(reading);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** With something that is done between the storing of the entry and the commit. */
  private FutureTask<Void> reading(String subject, Runnable beforeCommit) {
    return new FutureTask<>(
        () ->
            work.inTransaction(
                team,
                () -> {
                  read(subject).call();
                  transactions.registerInterposedSynchronization(new Before(beforeCommit));
                  return null;
                }));
  }

  private record Before(Runnable commit) implements Synchronization {
    @Override
    public void beforeCompletion() {
      commit.run();
    }

    @Override
    public void afterCompletion(int status) {
      // Only what comes before matters here.
    }
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
