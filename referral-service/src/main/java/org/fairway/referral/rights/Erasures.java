package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Pseudonyms;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectRecords;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.person.PersonLinks;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Erases people: here in one transaction, elsewhere as soon as the services hear of it. What stays
 * says that there was somebody who was referred, when and by whom, so that counts stay.
 */
@ApplicationScoped
public class Erasures {

  private static final String SUBJECT = "person";

  private final ErasureRepository repository;
  private final RightsRepository rights;
  private final SubjectRecords records;
  private final Consents consents;
  private final PersonOnTheWire people;
  private final PersonLinks links;
  private final OtherServices services;
  private final Pseudonyms pseudonyms;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  Erasures(
      ErasureRepository repository,
      RightsRepository rights,
      SubjectRecords records,
      Consents consents,
      PersonOnTheWire people,
      PersonLinks links,
      OtherServices services,
      Pseudonyms pseudonyms,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.repository = repository;
    this.rights = rights;
    this.records = records;
    this.consents = consents;
    this.people = people;
    this.links = links;
    this.services = services;
    this.pseudonyms = pseudonyms;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Erases a person, with the records that were merged with theirs. There is no way back.
   *
   * @throws org.fairway.platform.web.ProblemException 404 for one whom the caller may not see, 409
   *     with {@code person-erased}, {@code legal-hold} or {@code referral-open}
   */
  @Transactional
  public Erasure erase(UUID person, ErasureCause cause) {
    Set<UUID> records = locked(person);
    requireErasable(rights(person));
    Erasure erasure = eraseRecord(person, cause);
    for (UUID other : records) {
      PersonRights known = rights(other);
      if (known.erasedAt() == null) {
        requireErasable(known);
        eraseRecord(other, cause);
      }
    }
    return erasure;
  }

  /**
   * Erases by the schedule one whose time is over, unless they were erased just now with another of
   * their records.
   *
   * @return false for one who is to be kept since they were found: held, restricted or referred
   *     again meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean eraseInTime(UUID person) {
    if (locked(person).stream().map(this::rights).anyMatch(this::mustStay)) {
      return false;
    }
    if (rights(person).erasedAt() == null) {
      erase(person, ErasureCause.RETENTION);
    }
    return true;
  }

  private boolean mustStay(PersonRights now) {
    return now.heldAt() != null
        || now.restrictedAt() != null
        || repository.openReferrals(now.personId()) > 0;
  }

  /**
   * All records of the same human. Locked in one order, so that two who erase by two of them do not
   * wait for each other; and looked for anew, since they may have been merged while we waited.
   */
  private Set<UUID> locked(UUID person) {
    Set<UUID> found = links.linked(person);
    Set<UUID> locked = Set.of();
    while (!locked.equals(found)) {
      locked = found;
      // As a move does: the referral first, then the person.
      people.holdReferrals(locked);
      locked.stream().sorted().forEach(this::rights);
      found = links.linked(person);
    }
    return locked;
  }

  private PersonRights rights(UUID person) {
    return rights
        .toChange(person)
        .filter(known -> scope.get().sees(known.organisation()))
        .orElseThrow(Problems::notFound);
  }

  private Erasure eraseRecord(UUID person, ErasureCause cause) {
    String tenant = scope.get().tenant();
    String pseudonym = pseudonyms.of(tenant, person);
    consents.withdrawAll(person);
    int erased = records.erase(new Subject(tenant, pseudonym, person));
    Erasure erasure = new Erasure(Ids.next(), person, cause, Moment.now(), erased, unanswered());
    repository.add(erasure);
    outbox.append(
        new ErasureEvent(erasure.id(), pseudonym, erasure.requestedAt())
            .outgoing(people.nextEvent(person)));
    audit.record("person.erase", SUBJECT, person.toString(), Outcome.ALLOWED, purpose(cause));
    return erasure;
  }

  private static String purpose(ErasureCause cause) {
    return "erasure: " + cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private List<Erasure.Reply> unanswered() {
    return services.names().stream().map(name -> new Erasure.Reply(name, null, null)).toList();
  }

  private void requireErasable(PersonRights now) {
    if (now.erasedAt() != null) {
      throw Problems.conflict("person-erased", "The person was erased before.");
    }
    if (now.heldAt() != null) {
      throw Problems.conflict("legal-hold", "There is a legal hold on the person's data.");
    }
    if (repository.openReferrals(now.personId()) > 0) {
      throw Problems.conflict(
          "referral-open", "A referral of the person is still open: end it first.");
    }
  }

  /** 404 when there is none in the tenant. Is on record. */
  @Transactional
  public Erasure find(UUID id) {
    Erasure found = repository.find(id).orElseThrow(Problems::notFound);
    read(Stream.of(found));
    return found;
  }

  /**
   * Newest first, below {@code before} if that is not null. Each person is on record, but for the
   * last of {@code size}.
   *
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<Erasure> page(UUID before, int size) {
    List<Erasure> found = repository.page(before, size);
    read(found.stream().limit(size - 1L));
    return found;
  }

  private void read(Stream<Erasure> shown) {
    List<String> people = shown.map(erasure -> erasure.personId().toString()).distinct().toList();
    audit.recordEach("erasure.read", SUBJECT, people, Outcome.ALLOWED, "oversight");
  }

  /** A service has said that nothing is left. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forgotten(UUID id, String service, int count, Instant at) {
    repository.reply(id, service, count, at);
  }
}
