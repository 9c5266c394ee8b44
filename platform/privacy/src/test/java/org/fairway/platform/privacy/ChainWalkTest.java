package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChainWalkTest {

  private record Link(
      long position, UUID entryId, String previous, String hash, StoredEntry stored) {}

  @Property(tries = 200)
  void aChainAsMadeHolds(@ForAll @IntRange(max = 30) int length) {
    // Given
    List<Link> chain = chain(length);

    // When
    ChainReport report = walk(chain, null);

    // Then
    assertThat(report.intact()).isTrue();
    assertThat(report.links()).isEqualTo(length);
  }

  @Property(tries = 500)
  void exchangingTwoLinksShowsAtTheFirstOfThem(
      @ForAll @IntRange(max = 29) int one, @ForAll @IntRange(max = 29) int other) {
    // Given
    List<Link> chain = chain(30);
    int first = Math.min(one, other);
    int second = Math.max(one, other);

    // When: each takes the other's position
    List<Link> swapped = new ArrayList<>(chain);
    swapped.set(first, at(chain.get(second), first + 1));
    swapped.set(second, at(chain.get(first), second + 1));
    ChainReport report = walk(swapped, null);

    // Then
    assertThat(report.intact()).isEqualTo(first == second);
    if (first != second) {
      assertThat(report.fault()).isEqualTo(ChainFault.OUT_OF_ORDER);
      assertThat(report.position()).isEqualTo(first + 1);
    }
  }

  @Property(tries = 200)
  void aRemovedLinkShowsAtItsPosition(@ForAll @IntRange(max = 28) int removed) {
    // Given
    List<Link> chain = new ArrayList<>(chain(30));

    // When
    chain.remove(removed);
    ChainReport report = walk(chain, null);

    // Then
    assertThat(report.fault()).isEqualTo(ChainFault.LINK_MISSING);
    assertThat(report.position()).isEqualTo(removed + 1);
  }

  @Property(tries = 200)
  void everyHeadThatWasNotedIsFoundAgain(@ForAll @IntRange(max = 30) int noted) {
    // Given
    List<Link> chain = chain(30);
    ChainHead head = walk(chain.subList(0, noted), null).head();

    // When / Then
    assertThat(walk(chain, head).intact()).isTrue();
  }

  @Property(tries = 200)
  void aChainCutBeforeANotedHeadHasLostIt(@ForAll @IntRange(min = 1, max = 30) int noted) {
    // Given
    List<Link> chain = chain(30);
    ChainHead head = walk(chain.subList(0, noted), null).head();

    // When
    ChainReport report = walk(chain.subList(0, noted - 1), head);

    // Then
    assertThat(report.fault()).isEqualTo(ChainFault.HEAD_LOST);
    assertThat(report.position()).isEqualTo(noted);
  }

  @Example
  void aChainMadeAnewHasLostTheHead() {
    // Given: the same number of links, over other entries
    ChainHead noted = walk(chain(5), null).head();

    // When
    ChainReport report = walk(chain(5), noted);

    // Then
    assertThat(report.fault()).isEqualTo(ChainFault.HEAD_LOST);
  }

  private static Link at(Link link, long position) {
    return new Link(position, link.entryId(), link.previous(), link.hash(), link.stored());
  }

  private static ChainReport walk(List<Link> links, ChainHead expected) {
    ChainWalk walk = new ChainWalk(expected);
    for (Link link : links) {
      if (!walk.step(
          link.position(), link.entryId(), link.previous(), link.hash(), link.stored())) {
        break;
      }
    }
    walk.end(0, null);
    return walk.report("TENANT", 0, 0);
  }

  private static List<Link> chain(int length) {
    List<Link> links = new ArrayList<>();
    ChainHead head = ChainHead.START;
    for (int i = 1; i <= length; i++) {
      StoredEntry stored = new StoredEntry(i, entry());
      ChainHead next = head.then(stored);
      links.add(new Link(i, stored.entry().id(), head.hash(), next.hash(), stored));
      head = next;
    }
    return links;
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        UUID.randomUUID(),
        "TENANT",
        "TENANT",
        Instant.EPOCH,
        "subject-1",
        null,
        "person.read",
        "person",
        "1",
        "ALLOWED",
        null,
        null,
        null);
  }
}
