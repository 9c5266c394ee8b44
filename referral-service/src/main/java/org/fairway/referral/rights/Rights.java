package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;
import org.fairway.referral.person.PersonOnTheWire;

/**
 * Restriction and legal hold. Data of a restricted person stays and is not used: it is not shown,
 * not found by name, and their referrals move by nobody but the person. Data of a held person is
 * not erased.
 */
@ApplicationScoped
public class Rights {

  private final RightsRepository repository;
  private final PersonOnTheWire people;
  private final Audit audit;
  private final Event<RestrictionLifted> lifted;
  private final CurrentScope scope;

  Rights(
      RightsRepository repository,
      PersonOnTheWire people,
      Audit audit,
      Event<RestrictionLifted> lifted,
      CurrentScope scope) {
    this.repository = repository;
    this.people = people;
    this.audit = audit;
    this.lifted = lifted;
    this.scope = scope;
  }

  /** 404 for a person whom the caller may not see. */
  @Transactional
  public PersonRights of(UUID person) {
    audit.record("rights.read", "person", person.toString(), Outcome.ALLOWED, "oversight");
    return seen(repository.find(person));
  }

  /**
   * Those of the people whose data must not be shown to the caller, or used: who is erased, and for
   * all but the data protection officer who is restricted.
   */
  @Transactional
  public Set<UUID> withheld(Collection<UUID> people) {
    return people.isEmpty() ? Set.of() : repository.withheld(people, !scope.get().has("privacy"));
  }

  /**
   * Passes unless the data may not be used: 409 {@code person-erased}, or {@code person-restricted}
   * whoever asks.
   *
   * @param own whether it is the person who uses it, who may while it is restricted
   */
  @Transactional
  public void requireUsable(UUID person, boolean own) {
    PersonRights now = repository.find(person).orElseThrow(Problems::notFound);
    requireKept(now);
    if (now.restrictedAt() != null && !own) {
      throw Problems.conflict("person-restricted", "The person's data is restricted.");
    }
  }

  /** Stores and no longer uses; 409 when that is so already. */
  @Transactional
  public PersonRights restrict(UUID person, String ifMatch, RestrictionCause cause) {
    PersonRights now = toChange(person, ifMatch);
    require(now.restrictedAt() == null, "The person's data is restricted already.");
    return change(now, "restrict", rights -> repository.restrict(rights, cause));
  }

  /** Uses again, and lets what was told meanwhile take effect; 409 without a restriction. */
  @Transactional
  public PersonRights liftRestriction(UUID person, String ifMatch) {
    PersonRights now = toChange(person, ifMatch);
    require(now.restrictedAt() != null, "The person's data is not restricted.");
    PersonRights then =
        change(now, "lift-restriction", rights -> repository.restrict(rights, null));
    lifted.fire(new RestrictionLifted(person));
    return then;
  }

  /** Keeps what would be erased; 409 when that is so already. */
  @Transactional
  public PersonRights hold(UUID person, String ifMatch, HoldCause cause) {
    PersonRights now = toChange(person, ifMatch);
    require(now.heldAt() == null, "There is a legal hold already.");
    return change(now, "hold", rights -> repository.hold(rights, cause));
  }

  /** Ends the hold; 409 when there is none. */
  @Transactional
  public PersonRights releaseHold(UUID person, String ifMatch) {
    PersonRights now = toChange(person, ifMatch);
    require(now.heldAt() != null, "There is no legal hold.");
    return change(now, "release-hold", rights -> repository.hold(rights, null));
  }

  private PersonRights toChange(UUID person, String ifMatch) {
    people.holdReferrals(Set.of(person));
    PersonRights now = seen(repository.toChange(person));
    ETags.requireMatch(ifMatch, now.version());
    requireKept(now);
    return now;
  }

  private static void requireKept(PersonRights now) {
    if (now.erasedAt() != null) {
      throw Problems.conflict("person-erased", "The person was erased.");
    }
  }

  private PersonRights seen(java.util.Optional<PersonRights> found) {
    return found
        .filter(rights -> scope.get().sees(rights.organisation()))
        .orElseThrow(Problems::notFound);
  }

  private static void require(boolean possible, String otherwise) {
    if (!possible) {
      throw Problems.transitionNotAllowed(otherwise);
    }
  }

  private PersonRights change(PersonRights now, String verb, Consumer<PersonRights> change) {
    change.accept(now);
    String id = now.personId().toString();
    audit.record("person." + verb, "person", id, Outcome.ALLOWED, "data protection");
    return repository.find(now.personId()).orElseThrow();
  }
}
