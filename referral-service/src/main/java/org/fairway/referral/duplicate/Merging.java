package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.web.Problems;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonLinks;
import org.fairway.referral.person.PersonOnTheWire;
import org.fairway.referral.rights.Rights;

/** Makes one person of two and two of one, and tells the other services. */
@ApplicationScoped
class Merging {

  private final Rights rights;
  private final PersonLinks links;
  private final PersonOnTheWire people;
  private final Outbox outbox;

  Merging(Rights rights, PersonLinks links, PersonOnTheWire people, Outbox outbox) {
    this.rights = rights;
    this.links = links;
    this.people = people;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void merge(DuplicateMatch match, UUID gone, UUID kept, Instant now) {
    lock(match);
    refuseIfWithheld(match);
    links.link(gone, kept, match.organisation(), now);
    outbox.append(event(gone, kept, now).merged(people.nextEvent(gone)));
  }

  /** False when they are not linked. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean unmerge(DuplicateMatch match, UUID gone, UUID kept, Instant now) {
    lock(match);
    refuseIfErased(match);
    if (!links.unlink(gone, kept)) {
      return false;
    }
    outbox.append(event(gone, kept, now).unmerged(people.nextEvent(gone)));
    return true;
  }

  /** In one order, so that two who merge at once do not wait for each other. */
  private void lock(DuplicateMatch match) {
    boolean both =
        Stream.of(match.first(), match.second())
            .sorted()
            .allMatch(person -> people.toChange(person).isPresent());
    if (!both) {
      throw Problems.notFound();
    }
  }

  /** 409 {@code person-erased}: nothing more is written down of who is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  void refuseIfErased(DuplicateMatch match) {
    Stream.of(match.first(), match.second()).sorted().forEach(people::toKeep);
  }

  /** Asked when they are locked: an erasure that came first has ended, and a later one waits. */
  private void refuseIfWithheld(DuplicateMatch match) {
    if (!rights.withheld(Set.of(match.first(), match.second())).isEmpty()) {
      throw Problems.conflict(
          "person-restricted", "The data of one of them is restricted or erased.");
    }
  }

  /** Whether what was said of the two in words is kept from the caller. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean wordless(DuplicateMatch match) {
    return !rights.withheld(Set.of(match.first(), match.second())).isEmpty();
  }

  private PersonMergeEvent event(UUID gone, UUID kept, Instant now) {
    return new PersonMergeEvent(pseudonym(gone), pseudonym(kept), now);
  }

  private String pseudonym(UUID person) {
    return people.of(person).map(PersonFacts::pseudonym).orElseThrow(Problems::notFound);
  }
}
