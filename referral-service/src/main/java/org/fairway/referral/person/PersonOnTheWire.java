package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Pseudonyms;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Problems;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;

/** People as other features and services come to know them: by pseudonym and code. */
@ApplicationScoped
public class PersonOnTheWire {

  /** No more than is told: nothing that is sealed is read. */
  private static final String HELD =
      "select erased_at is not null from person where tenant_id = ? and id = ? for share";

  private static final String TOLD =
      "select organisation_id, lsoa21, priority_groups from person where tenant_id = ? and id = ?";

  private static final String REFERRALS =
      "select id from referral where tenant_id = ? and person_id = any (?::uuid[])"
          + " order by id for no key update";

  private final PersonRepository people;
  private final Sql sql;
  private final Pseudonyms pseudonyms;
  private final CurrentScope scope;

  PersonOnTheWire(PersonRepository people, Sql sql, Pseudonyms pseudonyms, CurrentScope scope) {
    this.people = people;
    this.sql = sql;
    this.pseudonyms = pseudonyms;
    this.scope = scope;
  }

  /** Empty when there is none that the caller may see. Nobody reads who the person is. */
  @Transactional
  public Optional<PersonFacts> of(UUID id) {
    // What this transaction has changed of the person counts too.
    people.flush();
    return sql.first(
            TOLD,
            row -> facts(id, row.getString(1), row.getString(2), Sql.texts(row, "priority_groups")),
            scope.get().tenant(),
            id)
        .filter(known -> scope.get().sees(known.organisation()));
  }

  /**
   * As {@link #of}, for keeping something of the person: 409 {@code person-erased} for one who is
   * erased, and nobody erases the person before this transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<PersonFacts> toKeep(UUID id) {
    sql.first(HELD, row -> row.getBoolean(1), scope.get().tenant(), id)
        .filter(erased -> erased)
        .ifPresent(
            erased -> {
              throw Problems.conflict("person-erased", "The person was erased.");
            });
    return of(id);
  }

  /** As {@link #of}; until this transaction ends nobody else changes what hangs on the person. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<PersonFacts> toChange(UUID id) {
    return people.toChange(id, scope.get()).map(this::facts);
  }

  /**
   * Until this transaction ends none of the referrals of these people moves. For who takes the
   * person next and then changes what a referral stands on: a move takes the referral first, then
   * the person, and so must everybody, or two would wait for each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void holdReferrals(Set<UUID> people) {
    List<String> ids = people.stream().map(UUID::toString).toList();
    sql.query(REFERRALS, row -> true, scope.get().tenant(), new Sql.Array("text", ids));
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
    return facts(person.id(), person.organisation(), person.lsoa21(), person.priorityGroups());
  }

  private PersonFacts facts(UUID id, String organisation, String lsoa21, List<String> groups) {
    OptionalInt decile = Lsoas.imdDecile(lsoa21);
    return new PersonFacts(
        id,
        organisation,
        pseudonyms.of(scope.get().tenant(), id),
        lsoa21,
        decile.isPresent() ? decile.getAsInt() : null,
        PriorityGroups.shareable(groups));
  }
}
