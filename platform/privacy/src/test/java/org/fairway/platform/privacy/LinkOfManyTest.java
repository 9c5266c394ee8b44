package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * A link over several entries holds as if each had one, wherever it is cut, and tells what is
 * wrong.
 */
class LinkOfManyTest {
  private static final int TRIES = 15;

  private AuditFixture audit;

  @BeforeTry
  void begin() {
    audit = new AuditFixture();
  }

  /** Links of so many entries each, and a place among them. */
  private int place(List<Integer> sizes, int any) {
    sizes.forEach(audit::linked);
    assertThat(audit.count("audit_link")).isEqualTo(sizes.size());
    return 1 + any % entries(sizes);
  }

  private static int entries(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).sum();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anAlteredEntryIsNamed(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
      @ForAll @IntRange(max = 999) int any) {
    // Given
    int place = place(sizes, any);
    UUID entry = entry(place);

    // When
    PrivacyDatabase.tamper(
        "update audit_entry set purpose = 'research' where tenant_id = ? and id = ?",
        audit.tenant,
        entry);

    // Then
    assertFault(ChainFault.ENTRY_ALTERED, place, entry);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aRemovedEntryIsNamed(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
      @ForAll @IntRange(max = 999) int any) {
    // Given
    int place = place(sizes, any);
    UUID entry = entry(place);

    // When
    remove(entry);

    // Then
    assertFault(ChainFault.ENTRY_MISSING, place, entry);
  }

  /** The intruder takes it out of its link too, which then is shorter; what follows stays. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anEntryRemovedFromItsLinkTooIsFound(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 2, max = 4) Integer> sizes,
      @ForAll @IntRange(max = 999) int any,
      @ForAll boolean positionToo) {
    // Given
    int place = place(sizes, any);
    ChainHead noted = audit.verify().head();
    LinkRow link = LinkRow.at(audit.tenant, place);
    long first = link.first();
    int index = link.index(place);

    // When
    remove(entry(place));
    link.entries().remove(index);
    link.hashes().remove(index);
    link.rewrite(positionToo ? link.position() - 1 : link.position());

    // Then
    ChainReport report = audit.verify(noted);
    assertThat(report.intact()).isFalse();
    if (!positionToo) {
      assertThat(report.fault()).isEqualTo(ChainFault.LINK_MISSING);
      assertThat(report.position()).isEqualTo(first);
    } else if (place < link.position()) {
      assertThat(report.fault()).isEqualTo(ChainFault.ENTRY_ALTERED);
      assertThat(report.position()).isEqualTo(place);
    } else {
      boolean end = place == entries(sizes);
      assertThat(report.fault()).isEqualTo(end ? ChainFault.HEAD_LOST : ChainFault.LINK_MISSING);
      assertThat(report.position()).isEqualTo(place);
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void twoThatChangePlacesWithinALinkAreFoundAtTheFirst(
      @ForAll @IntRange(min = 2, max = 8) int size,
      @ForAll @IntRange(max = 999) int one,
      @ForAll @IntRange(min = 1, max = 6) int further,
      @ForAll boolean withHashes) {
    // Given
    audit.linked(3).linked(size);
    LinkRow link = LinkRow.of(audit.tenant).get(1);
    int first = one % size;
    int second = (first + 1 + further % (size - 1)) % size;

    // When
    Collections.swap(link.entries(), first, second);
    if (withHashes) {
      Collections.swap(link.hashes(), first, second);
    }
    link.rewrite(link.position());

    // Then
    int place = Math.min(first, second);
    assertFault(
        ChainFault.ENTRY_ALTERED, link.first() + place, UUID.fromString(link.entries().get(place)));
  }

  @Example
  void twoLinksThatChangePlacesAreFound() {
    // Given
    audit.linked(3).linked(2).linked(2);

    // When: by way of a free position
    for (int[] move : new int[][] {{5, 99}, {7, 5}, {99, 7}}) {
      PrivacyDatabase.tamper(
          "update audit_link set position = ? where tenant_id = ? and position = ?",
          move[1],
          audit.tenant,
          move[0]);
    }

    // Then
    assertThat(audit.verify())
        .returns(ChainFault.OUT_OF_ORDER, ChainReport::fault)
        .returns(4L, ChainReport::position);
  }

  @Example
  void aRemovedLinkIsFoundAtItsFirstEntry() {
    // Given
    audit.linked(3).linked(4).linked(2);

    // When
    PrivacyDatabase.tamper(
        "delete from audit_link where tenant_id = ? and position = 7", audit.tenant);

    // Then
    assertThat(audit.verify())
        .returns(ChainFault.LINK_MISSING, ChainReport::fault)
        .returns(4L, ChainReport::position)
        .returns(4L, ChainReport::unlinked);
  }

  /** The intruder writes an entry, and puts it into a link as if it had been there. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anEntryAddedToALinkIsFound(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
      @ForAll @IntRange(max = 999) int any) {
    // Given
    int place = place(sizes, any);
    UUID added = UUID.randomUUID();
    PrivacyDatabase.tamper(
        "insert into audit_entry (id, tenant_id, organisation_id, at, actor, action, subject_type, outcome)"
            + " values (?, ?, 'X', now(), 'x', 'x', 'x', 'ALLOWED')",
        added,
        audit.tenant);
    LinkRow link = LinkRow.at(audit.tenant, place);

    // When: in its place, with a hash of anything; those behind it move on
    int index = link.index(place);
    link.entries().add(index, added.toString());
    link.hashes().add(index, "a".repeat(64));
    for (LinkRow after : later(link)) {
      after.rewrite(after.position() + 1);
    }
    link.rewrite(link.position() + 1);

    // Then
    assertFault(ChainFault.ENTRY_ALTERED, place, added);
  }

  private List<LinkRow> later(LinkRow link) {
    List<LinkRow> later = new ArrayList<>(LinkRow.of(audit.tenant));
    later.removeIf(other -> other.position() <= link.position());
    Collections.reverse(later);
    return later;
  }

  private UUID entry(long position) {
    return PrivacyDatabase.id(
        "select entry_id from audit_chain where tenant_id = ? and position = ?",
        audit.tenant,
        position);
  }

  private void remove(UUID entry) {
    PrivacyDatabase.tamper(
        "delete from audit_entry where tenant_id = ? and id = ?", audit.tenant, entry);
  }

  private void assertFault(ChainFault fault, long position, UUID entry) {
    assertThat(audit.verify())
        .returns(fault, ChainReport::fault)
        .returns(position, ChainReport::position)
        .returns(entry, ChainReport::entryId);
  }
}
