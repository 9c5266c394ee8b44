package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.DatabaseFault;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.web.ProblemException;
import org.junit.jupiter.api.Test;

/** What is read is on record by the statement that reads it. */
@QuarkusTest
@WithTestResource(PrivacyResource.class)
class RecordedReadingsTest {
  private static final AuditFilter ALL = new AuditFilter(null, null, null, null);
  private static final int MANY = 100;

  /** More often than the driver and the database ask anew how a statement is to be read. */
  private static final int OFTEN = 20;

  @Inject Audit audit;
  @Inject AuditRepository entries;
  @Inject LoneMessage message;
  @Inject ScopedWork work;
  @Inject Standing standing;

  private final String tenant = PrivacyDatabase.newTenant();
  private final Scope partner = scope(tenant, "partner-1");

  private static Scope scope(String tenant, String organisation) {
    return new Scope(tenant, organisation, "subject-1", "console", Set.of("privacy"));
  }

  private AuditEntry entry(Scope who, UUID subject) throws Exception {
    return work.call(
        who, () -> audit.ofReading("person.read", "person", subject.toString(), "direct-care"));
  }

  /** Asks for what is there of some subjects. */
  private List<UUID> read(Scope who, List<UUID> there, List<AuditEntry> readings) throws Exception {
    return work.call(
        who,
        () -> {
          Asking asking = new Asking();
          Asking.Answer<UUID> found =
              audit.recorded(
                  asking,
                  readings,
                  "select s.id, 'somebody' as name from unnest(?) s (id)",
                  row -> row.getObject(1, UUID.class),
                  new Sql.Array("uuid", there));
          message.ask(asking);
          return found.rows();
        });
  }

  private List<AuditEntry> stored() throws Exception {
    return work.inTransaction(scope(tenant, tenant), () -> entries.list(tenant, ALL, null, MANY));
  }

  @Test
  void whatIsFoundIsOnRecordAndNothingElse() throws Exception {
    for (int i = 0; i < OFTEN; i++) {
      // Given one that is there, and one that is not
      UUID there = UUID.randomUUID();
      AuditEntry reading = entry(partner, there);
      AuditEntry missing = entry(partner, UUID.randomUUID());
      // When, Then
      assertThat(read(partner, List.of(there), List.of(reading, missing))).containsExactly(there);
      assertThat(stored()).hasSize(i + 1).contains(reading).doesNotContain(missing);
    }
  }

  @Test
  void everybodysReadingOfItIs() throws Exception {
    // Given
    UUID there = UUID.randomUUID();
    AuditEntry one = entry(partner, there);
    AuditEntry other = entry(partner, there);
    // When
    read(partner, List.of(there), List.of(one, other));
    // Then
    assertThat(stored()).containsExactlyInAnyOrder(one, other);
  }

  /** It may have been committed without whoever asked learning so. */
  @Test
  void whatStandsAlreadyIsAnsweredAndNotStoredAgain() throws Exception {
    // Given
    UUID there = UUID.randomUUID();
    List<AuditEntry> reading = List.of(entry(partner, there));
    read(partner, List.of(there), reading);
    // When, Then
    assertThat(read(partner, List.of(there), reading)).containsExactly(there);
    assertThat(stored()).isEqualTo(reading);
  }

  @Test
  void whatMayNotBeOnRecordIsNotAnswered() throws Exception {
    // Given a reading of another organisation, and one with an outcome that there is not
    UUID there = UUID.randomUUID();
    AuditEntry good = entry(partner, there);
    AuditEntry others = entry(scope(tenant, "partner-2"), there);
    AuditEntry foreign = entry(scope(PrivacyDatabase.newTenant(), "partner-1"), there);
    for (AuditEntry bad : List.of(others, foreign, unheardOf(good))) {
      // When, Then
      assertThatThrownBy(() -> read(partner, List.of(there), List.of(good, bad)))
          .isInstanceOf(DatabaseFault.class);
    }
    assertThat(stored()).isEmpty();
  }

  @Test
  void norIsWhatNobodyMadeAnEntryFor() throws Exception {
    // Given
    UUID there = UUID.randomUUID();
    AuditEntry reading = entry(partner, UUID.randomUUID());
    // When, Then
    assertThatThrownBy(() -> read(partner, List.of(there), List.of(reading)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stored()).isEmpty();
  }

  private static AuditEntry unheardOf(AuditEntry entry) {
    return new AuditEntry(
        UUID.randomUUID(),
        entry.tenant(),
        entry.organisation(),
        entry.at(),
        entry.actor(),
        entry.client(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        "UNHEARD-OF",
        entry.purpose(),
        entry.fields(),
        entry.correlationId());
  }

  /** The record would say that somebody saw what was refused to them. */
  @Test
  void whoIsSuspendedIsNotOnRecordAsAReader() throws Exception {
    // Given
    UUID there = UUID.randomUUID();
    AuditEntry reading = entry(partner, there);
    work.run(Scope.worker(tenant), () -> standing.suspend("partner-1", Instant.now()));
    // When, Then
    assertThatThrownBy(() -> read(partner, List.of(there), List.of(reading)))
        .isInstanceOf(ProblemException.class);
    assertThat(stored()).doesNotContain(reading);
  }
}
