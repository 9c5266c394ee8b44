package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** Links over one and over several entries continue each other, and no entry stands twice. */
class LinkContinuedTest {
  private static final int TRIES = 15;

  private AuditFixture audit;

  @BeforeTry
  void begin() {
    audit = new AuditFixture();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void holdsHoweverItIsCut(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 5) Integer> sizes) {
    // Given
    List<ChainHead> noted = new ArrayList<>();

    // When
    for (int size : sizes) {
      noted.add(audit.linked(size).verify().head());
    }

    // Then
    assertThat(noted).allMatch(head -> audit.verify(head).intact());
    assertThat(audit.verify())
        .returns((long) entries(sizes), ChainReport::links)
        .returns(0L, ChainReport::waiting);
  }

  /** While a release is replaced, instances of both link: the one before knows links of one. */
  @Example
  void linksOfTheReleaseBeforeAndOfThisOneContinueEachOther() throws SQLException {
    // Given
    audit.linked(3);
    audit.record("person.read");
    StoredEntry fresh = stored(waiting());
    ChainHead before = audit.verify().head();

    // When
    try (Connection connection = PrivacyDatabase.app(audit.tenant).getConnection()) {
      PrivacyDatabase.execute(
          connection,
          "insert into audit_link (tenant_id, position, entry_id, previous_hash, hash)"
              + " values (?, ?, ?, ?, ?)",
          audit.tenant,
          before.position() + 1,
          fresh.entry().id(),
          before.hash(),
          before.then(fresh).hash());
      stopWaiting(connection, fresh);
    }
    audit.linked(2);

    // Then
    assertThat(audit.verify()).returns(true, ChainReport::intact).returns(6L, ChainReport::links);
  }

  /**
   * Whoever may write links, as the application may, links an entry again as it should be linked.
   */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anEntryLinkedAgainIsFound(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
      @ForAll @IntRange(max = 999) int any)
      throws SQLException {
    // Given
    sizes.forEach(audit::linked);
    StoredEntry again = stored(entry(1 + any % entries(sizes)));
    audit.record("person.read");
    StoredEntry fresh = stored(waiting());

    // When
    ChainLink link = ChainLink.of(audit.verify().head(), List.of(again, fresh));
    write(link, fresh);

    // Then
    assertThat(audit.verify())
        .returns(ChainFault.ENTRY_ALTERED, ChainReport::fault)
        .returns(entries(sizes) + 1L, ChainReport::position)
        .returns(again.entry().id(), ChainReport::entryId);
  }

  private void write(ChainLink link, StoredEntry fresh) throws SQLException {
    try (Connection connection = PrivacyDatabase.app(audit.tenant).getConnection()) {
      PrivacyDatabase.execute(
          connection,
          "insert into audit_link values (?, ?, ?, ?, ?, array[?], ?)",
          audit.tenant,
          link.end().position(),
          link.entry(),
          link.previousHash(),
          link.end().hash(),
          link.earlierEntries().get(0),
          link.earlierHashes());
      stopWaiting(connection, fresh);
    }
  }

  private void stopWaiting(Connection connection, StoredEntry entry) throws SQLException {
    PrivacyDatabase.execute(
        connection,
        "delete from audit_pending where tenant_id = ? and seq = ?",
        audit.tenant,
        entry.sequence());
  }

  private static int entries(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).sum();
  }

  private UUID entry(long position) {
    return PrivacyDatabase.id(
        "select entry_id from audit_chain where tenant_id = ? and position = ?",
        audit.tenant,
        position);
  }

  private UUID waiting() {
    return PrivacyDatabase.id(
        "select entry_id from audit_pending where tenant_id = ?", audit.tenant);
  }

  private static StoredEntry stored(UUID id) throws SQLException {
    try (Connection connection = PrivacyDatabase.superuser();
        PreparedStatement select =
            connection.prepareStatement(
                "select " + StoredEntry.COLUMNS + " from audit_entry e where e.id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return StoredEntry.read(row);
      }
    }
  }
}
