package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditChainTest {
  private final AuditFixture audit = new AuditFixture();

  @Test
  void entriesAreLinkedInTheOrderTheyArrived() {
    // Given
    audit.linked(3);
    audit.record("person.changed");

    // When
    ChainReport before = audit.verify();
    audit.extend();
    ChainReport after = audit.verify();

    // Then
    assertThat(before)
        .returns(true, ChainReport::intact)
        .returns(3L, ChainReport::links)
        .returns(1L, ChainReport::waiting);
    assertThat(after)
        .returns(true, ChainReport::intact)
        .returns(4L, ChainReport::links)
        .returns(0L, ChainReport::waiting);
    assertThat(audit.list(new AuditFilter(null, null, null, null), null, 1).get(0).action())
        .isEqualTo("person.changed");
  }

  @Test
  void aChainLongerThanABatchIsWhole() {
    // Given
    int entries = AuditChain.BATCH + 20;
    for (int i = 0; i < entries; i++) {
      audit.record("person.read");
    }

    // When
    int first = audit.extend();
    int second = audit.extend();

    // Then
    assertThat(List.of(first, second)).containsExactly(AuditChain.BATCH, 20);
    assertThat(audit.count("audit_link")).isEqualTo(2);
    assertThat(audit.verify())
        .returns(true, ChainReport::intact)
        .returns((long) entries, ChainReport::links);
  }

  @Test
  void instancesThatSealAtOnceMakeOneChain() throws Exception {
    // Given
    int entries = 200;
    ExecutorService instances = Executors.newFixedThreadPool(4);
    Callable<Void> work =
        () -> {
          for (int i = 0; i < entries / 4; i++) {
            audit.record("person.read");
            audit.extend();
          }
          return null;
        };

    // When
    for (Future<Void> done : instances.invokeAll(List.of(work, work, work, work))) {
      done.get();
    }
    audit.extend();
    instances.shutdown();

    // Then
    assertThat(audit.verify())
        .returns(true, ChainReport::intact)
        .returns((long) entries, ChainReport::links);
  }

  /** What another instance has linked meanwhile, were the lock not to keep it out. */
  @Test
  void whatNoLongerWaitsIsNotLinked() {
    // Given
    audit.record("person.read");
    PrivacyDatabase.tamper(
        "create function keep() returns trigger language plpgsql as 'begin return null; end'");
    PrivacyDatabase.tamper(
        "create trigger keep before delete on audit_pending for each row when (old.tenant_id = '"
            + audit.tenant
            + "') execute function keep()");

    // When / Then
    try {
      assertThatThrownBy(audit::extend).isInstanceOf(IllegalStateException.class);
    } finally {
      PrivacyDatabase.tamper("drop function keep() cascade");
    }
    assertThat(audit.count("audit_link")).isZero();
    assertThat(audit.extend()).isEqualTo(1);
    assertThat(audit.verify().intact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "organisation_id, someone-else",
    "actor, subject-2",
    "client, another-client",
    "action, person.erased",
    "action, not even an action!",
    "subject_type, partner",
    "subject_id, 0",
    "outcome, DENIED",
    "purpose, research",
    "purpose,",
    "fields, ethnicity",
    "correlation_id, 1"
  })
  void anAlteredEntryIsFound(String column, String value) {
    // Given
    audit.linked(5);

    // When
    PrivacyDatabase.tamper(
        "update audit_entry set " + column + " = ? where " + entryAt(3), value, audit.tenant);

    // Then
    assertFault(ChainFault.ENTRY_ALTERED, 3L);
  }

  @Test
  void anAlteredTimeIsFound() {
    // Given
    audit.linked(5);

    // When
    PrivacyDatabase.tamper(
        "update audit_entry set at = at - interval '1 microsecond' where " + entryAt(2),
        audit.tenant);

    // Then
    assertFault(ChainFault.ENTRY_ALTERED, 2L);
  }

  @Test
  void aRemovedEntryIsFound() {
    // Given
    audit.linked(5);

    // When
    PrivacyDatabase.tamper("delete from audit_entry where " + entryAt(4), audit.tenant);

    // Then
    assertFault(ChainFault.ENTRY_MISSING, 4L);
  }

  @Test
  void anEntryRemovedWithItsLinkIsFound() {
    // Given
    audit.linkedEach(5);

    // When
    PrivacyDatabase.tamper("delete from audit_entry where " + entryAt(2), audit.tenant);
    PrivacyDatabase.tamper(
        "delete from audit_link where tenant_id = ? and position = 2", audit.tenant);

    // Then
    assertFault(ChainFault.LINK_MISSING, 2L);
  }

  @Test
  void twoEntriesThatChangePlacesAreFound() {
    // Given
    audit.linkedEach(5);

    // When: links 2 and 4 exchange their entries, by way of none
    UUID second = entryIdAt(2);
    UUID fourth = entryIdAt(4);
    putEntry(4, UUID.randomUUID());
    putEntry(2, fourth);
    putEntry(4, second);

    // Then
    assertFault(ChainFault.ENTRY_ALTERED, 2L);
  }

  @Test
  void twoLinksThatChangePlacesAreFound() {
    // Given
    audit.linkedEach(5);

    // When: by way of a free position
    for (int[] move : new int[][] {{2, 99}, {3, 2}, {99, 3}}) {
      PrivacyDatabase.tamper(
          "update audit_link set position = ? where tenant_id = ? and position = ?",
          move[1],
          audit.tenant,
          move[0]);
    }

    // Then
    assertFault(ChainFault.OUT_OF_ORDER, 2L);
  }

  @Test
  void anEntrySlippedPastTheChainIsFound() {
    // Given
    audit.linked(2);

    // When: inserted without the trigger that makes it wait
    PrivacyDatabase.tamper(
        "insert into audit_entry (id, tenant_id, organisation_id, at, actor, action, subject_type, outcome)"
            + " values (gen_random_uuid(), ?, 'X', now(), 'x', 'x', 'x', 'ALLOWED')",
        audit.tenant);

    // Then
    ChainReport report = audit.verify();
    assertThat(report)
        .returns(ChainFault.ENTRY_UNLINKED, ChainReport::fault)
        .returns(1L, ChainReport::unlinked);
  }

  @Test
  void anEndThatWasCutShowsAgainstTheHeadNotedBefore() {
    // Given
    ChainHead noted = audit.linkedEach(5).verify().head();

    // When
    PrivacyDatabase.tamper("delete from audit_entry where " + entryAt(5), audit.tenant);
    PrivacyDatabase.tamper(
        "delete from audit_link where tenant_id = ? and position = 5", audit.tenant);

    // Then: the chain alone cannot tell
    assertThat(audit.verify().intact()).isTrue();
    assertThat(audit.verify(noted))
        .returns(ChainFault.HEAD_LOST, ChainReport::fault)
        .returns(5L, ChainReport::position);
  }

  private void assertFault(ChainFault fault, Long position) {
    assertThat(audit.verify())
        .returns(fault, ChainReport::fault)
        .returns(position, ChainReport::position);
  }

  private UUID entryIdAt(int position) {
    return PrivacyDatabase.id(
        "select entry_id from audit_link where tenant_id = ? and position = ?",
        audit.tenant,
        position);
  }

  private void putEntry(int position, UUID entry) {
    PrivacyDatabase.tamper(
        "update audit_link set entry_id = ? where tenant_id = ? and position = ?",
        entry,
        audit.tenant,
        position);
  }

  /** Takes the tenant as its one value. */
  private static String entryAt(int position) {
    return "(tenant_id, id) = (select tenant_id, entry_id from audit_chain where tenant_id = ? and position = "
        + position
        + ")";
  }
}
