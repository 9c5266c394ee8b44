package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;

/** People as the service itself compares them. What is opened here is not shown to anybody. */
@ApplicationScoped
public class PersonIdentities {

  private final PersonRepository people;
  private final PersonSeal seal;
  private final CurrentScope scope;

  PersonIdentities(PersonRepository people, PersonSeal seal, CurrentScope scope) {
    this.people = people;
    this.seal = seal;
    this.scope = scope;
  }

  /** Those of the people who are in the scope, in no order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<PersonIdentity> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : people.list("id in ?1", ids).stream()
            .filter(person -> scope.get().sees(person.organisation()))
            .map(p -> new PersonIdentity(p.id(), p.organisation(), seal.open(p)))
            .toList();
  }
}
