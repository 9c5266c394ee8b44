package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.consent.ConsentState;
import org.fairway.referral.partner.Partners;
import org.fairway.referral.rights.Rights;

/**
 * What can be done with people. Every reading is on record. The care system sees who a person is
 * only while their REFERRAL consent is live; the partner that entered them always does.
 */
@ApplicationScoped
public class People {

  private static final String SUBJECT = "person";

  private final PersonRepository people;
  private final PersonSeal seal;
  private final PersonIntake intake;
  private final PersonLinks links;
  private final ConsentState consents;
  private final Partners partners;
  private final Rights rights;
  private final Audit audit;
  private final CurrentScope scope;

  People(
      PersonRepository people,
      PersonSeal seal,
      PersonIntake intake,
      PersonLinks links,
      ConsentState consents,
      Partners partners,
      Rights rights,
      Audit audit,
      CurrentScope scope) {
    this.people = people;
    this.seal = seal;
    this.intake = intake;
    this.links = links;
    this.consents = consents;
    this.partners = partners;
    this.rights = rights;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Enters a person for the caller's organisation, which must be a registered partner; 422 with
   * everything that breaks a rule.
   */
  @Transactional
  public PersonDetail add(PersonalData given) {
    String organisation = scope.get().organisation();
    if (partners.ofOrganisation(organisation).isEmpty()) {
      throw Problems.forbidden("People are entered by a registered partner organisation.");
    }
    PersonalData data = intake.accept(given);
    Person person = new Person(Ids.next(), organisation, Moment.now());
    person.learn(data, seal.seal(scope.get().tenant(), person.id(), data));
    people.persistAndFlush(person);
    audit.record("person.create", SUBJECT, person.id().toString(), Outcome.ALLOWED, "referral");
    return detail(person, data);
  }

  /** Everything that would break a rule if it were entered; empty when nothing would. */
  @Transactional
  public List<Violation> broken(PersonalData given) {
    return intake.broken(given);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public PersonDetail find(UUID id) {
    Person person = people.visible(id, scope.get()).orElseThrow(Problems::notFound);
    boolean open = own(person) || officer() || consents.live(id, ConsentPurpose.REFERRAL);
    return read(person, open && rights.withheld(Set.of(id)).isEmpty())
        .mergedInto(links.keptFor(id).orElse(null));
  }

  /** Up to {@code size} people, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<PersonDetail> page(UUID before, int size) {
    List<Person> rows = people.page(scope.get(), before, size);
    Set<UUID> ids = rows.stream().map(Person::id).collect(Collectors.toSet());
    Set<UUID> open = consents.live(ids, ConsentPurpose.REFERRAL);
    Set<UUID> withheld = rights.withheld(ids);
    return rows.stream()
        .map(p -> read(p, (own(p) || open.contains(p.id())) && !withheld.contains(p.id())))
        .toList();
  }

  /**
   * Changes what is known of a person; 412 unless the caller has seen the present version, 409
   * {@code person-merged} when another record stands for this one.
   */
  @Transactional
  public PersonDetail change(UUID id, String ifMatch, UnaryOperator<PersonalData> edit) {
    Person person =
        people
            .toChange(id, scope.get())
            .filter(found -> own(found) || officer())
            .orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, person.version());
    links.refuseIfMerged(id);
    if (!rights.withheld(Set.of(id)).isEmpty()) {
      throw Problems.conflict("person-restricted", "The person's data is restricted or erased.");
    }
    PersonalData before = seal.open(person);
    PersonalData data = intake.accept(edit.apply(before));
    person.learn(data, seal.seal(person.tenant(), id, data));
    people.flush();
    audit.record(
        "person.change",
        SUBJECT,
        id.toString(),
        Outcome.ALLOWED,
        "rectification",
        Differences.of(before, data));
    return detail(person, data);
  }

  private PersonDetail read(Person person, boolean open) {
    String id = person.id().toString();
    audit.record("person.read", SUBJECT, id, open ? Outcome.ALLOWED : Outcome.DENIED, "referral");
    return detail(person, open ? seal.open(person) : null);
  }

  /** The data protection officer reads and puts right what is kept of anybody in the tenant. */
  private boolean officer() {
    return scope.get().tenantWide() && scope.get().has("privacy");
  }

  private boolean own(Person person) {
    return person.organisation().equals(scope.get().organisation());
  }

  private static PersonDetail detail(Person person, PersonalData data) {
    return new PersonDetail(
        person.id(), person.organisation(), person.createdAt(), person.version(), data);
  }
}
