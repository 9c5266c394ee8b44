package org.fairway.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.rights.Rights;

/** What people change themselves of how they are reached. Whoever calls has made sure who asks. */
@ApplicationScoped
public class OwnContact {

  private final PersonRepository people;
  private final PersonSeal seal;
  private final PersonIntake intake;
  private final PersonLinks links;
  private final Rights rights;
  private final Audit audit;
  private final CurrentScope scope;

  OwnContact(
      PersonRepository people,
      PersonSeal seal,
      PersonIntake intake,
      PersonLinks links,
      Rights rights,
      Audit audit,
      CurrentScope scope) {
    this.people = people;
    this.seal = seal;
    this.intake = intake;
    this.links = links;
    this.rights = rights;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Changes it on the record.
   *
   * <p>422 for what breaks a rule; 409 {@code person-erased}, {@code person-restricted} while the
   * data may not be used.
   *
   * @param own whether it is surely the person: then on the record that stands for them instead,
   *     which may be another partner's and is nothing for others to hear of, and also while the
   *     data is restricted
   */
  @Transactional
  public void change(UUID id, ContactChange change, boolean own) {
    UUID standing = own ? links.keptFor(id).orElse(id) : id;
    Person person = people.toChange(standing, scope.get()).orElseThrow(Problems::notFound);
    rights.requireUsable(standing, own);
    PersonalData before = seal.open(person);
    PersonalData then = change.applyTo(before);
    List<Violation> broken = ContactChange.broken(then);
    if (!broken.isEmpty()) {
      throw Problems.unprocessable(broken);
    }
    PersonalData data = intake.accept(then);
    person.learn(data, seal.seal(person.tenant(), standing, data));
    people.flush();
    audit.record(
        "person.change",
        "person",
        standing.toString(),
        Outcome.ALLOWED,
        "own contact",
        Differences.of(before, data));
  }
}
