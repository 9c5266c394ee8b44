package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fairway.platform.privacy.Pseudonyms;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;

/** People as other features and services come to know them: by pseudonym and code. */
@ApplicationScoped
public class PersonOnTheWire {

  private final PersonRepository people;
  private final Pseudonyms pseudonyms;
  private final CurrentScope scope;

  PersonOnTheWire(PersonRepository people, Pseudonyms pseudonyms, CurrentScope scope) {
    this.people = people;
    this.pseudonyms = pseudonyms;
    this.scope = scope;
  }

  /** Empty when there is none that the caller may see. Nobody reads who the person is. */
  @Transactional
  public Optional<PersonFacts> of(UUID id) {
    return people.visible(id, scope.get()).map(this::facts);
  }

  /** As {@link #of}; until this transaction ends nobody else changes what hangs on the person. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<PersonFacts> toChange(UUID id) {
    return people.toChange(id, scope.get()).map(this::facts);
  }

  /**
   * Number of the next event about the person, from 1 on. Events of one person are told in this
   * order: until the transaction ends, nobody else gets a number.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long nextEvent(UUID id) {
    return people.nextEvent(id);
  }

  private PersonFacts facts(Person person) {
    OptionalInt decile = Lsoas.imdDecile(person.lsoa21());
    return new PersonFacts(
        person.id(),
        person.organisation(),
        pseudonyms.of(person.tenant(), person.id()),
        person.lsoa21(),
        decile.isPresent() ? decile.getAsInt() : null,
        PriorityGroups.shareable(person.priorityGroups()));
  }
}
