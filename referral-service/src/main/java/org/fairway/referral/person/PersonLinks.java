package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/**
 * Which people are one. A link from one record to the one that is kept; the records, what hangs on
 * them and their pseudonyms stay as they are. Links between people of two partners are seen by the
 * care system alone: the database hides them from the partners.
 */
@ApplicationScoped
public class PersonLinks {

  private final PersonLinkRepository links;
  private final CurrentScope scope;

  PersonLinks(PersonLinkRepository links, CurrentScope scope) {
    this.links = links;
    this.scope = scope;
  }

  /**
   * Makes one person of two, both of whom the caller has locked.
   *
   * <p>409 {@code person-merged} when the one that goes is gone already, or both are one already.
   *
   * @param owner the partner of both, or the tenant when they have two
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void link(UUID gone, UUID kept, String owner, Instant now) {
    refuseIfMerged(gone);
    if (linked(kept).contains(gone)) {
      throw Problems.conflict("person-merged", "They are one person already.");
    }
    links.add(scope.get().tenant(), owner, gone, kept, now);
  }

  /** Takes a link back; false when there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean unlink(UUID gone, UUID kept) {
    return links.remove(scope.get().tenant(), gone, kept);
  }

  /**
   * The record that stands for this one, as far as the caller may know; empty when it is itself.
   */
  @Transactional
  public Optional<UUID> keptFor(UUID person) {
    return links.keptFor(scope.get().tenant(), person);
  }

  /**
   * 409 {@code person-merged}, naming the record that stands for this one, when there is one of
   * which the caller may know.
   */
  @Transactional
  public void refuseIfMerged(UUID person) {
    refuse(keptFor(person).orElse(null));
  }

  /**
   * 409 {@code person-merged} for a person for whom another record stands.
   *
   * @param kept that record; null when there is none
   */
  public static void refuse(UUID kept) {
    if (kept != null) {
      throw Problems.conflict(
          "person-merged", "Another record stands for this person: " + kept + ".");
    }
  }

  /** All records of the same human, itself first, as far as the caller may know. */
  @Transactional
  public Set<UUID> linked(UUID person) {
    Set<UUID> found = new LinkedHashSet<>();
    Deque<UUID> open = new ArrayDeque<>(Set.of(person));
    while (!open.isEmpty()) {
      UUID next = open.remove();
      if (found.add(next)) {
        open.addAll(links.neighbours(scope.get().tenant(), next));
      }
    }
    return found;
  }
}
