package org.fairway.referral.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.deadline.DeadlineKind;
import org.fairway.referral.deadline.Deadlines;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonOnTheWire;

/** What can be done with objections. */
@ApplicationScoped
public class Objections {

  /** Objections of one person; they are listed in one piece. */
  public static final int MOST = 50;

  private final ObjectionRepository objections;
  private final ObjectionEnforcement enforcement;
  private final Consents consents;
  private final Deadlines deadlines;
  private final PersonOnTheWire people;
  private final Audit audit;
  private final CurrentScope scope;

  Objections(
      ObjectionRepository objections,
      ObjectionEnforcement enforcement,
      Consents consents,
      Deadlines deadlines,
      PersonOnTheWire people,
      Audit audit,
      CurrentScope scope) {
    this.objections = objections;
    this.enforcement = enforcement;
    this.consents = consents;
    this.deadlines = deadlines;
    this.people = people;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Keeps an objection. When its day has come it is obeyed in this transaction; until then it is
   * known when each consent for the purpose will end.
   *
   * <p>404 for a person whom the caller may not see, 422 for days that do not fit, 409 {@code
   * objection-stands} when the person objects already, {@code person-erased} for one who is erased.
   */
  @Transactional
  public Objection record(UUID personId, NewObjection data) {
    people.holdReferrals(Set.of(personId));
    PersonFacts person =
        people
            .toChange(personId)
            .flatMap(known -> people.toKeep(known.id()))
            .orElseThrow(Problems::notFound);
    List<Violation> broken = ObjectionTerm.broken(data, Moment.today());
    if (!broken.isEmpty()) {
      throw Problems.unprocessable(broken);
    }
    if (objections.standing(personId, data.purpose()).isPresent()) {
      throw Problems.conflict("objection-stands", "The person objects to this already.");
    }
    if (objections.count("personId", personId) >= MOST) {
      throw Problems.conflict("too-many-objections", "A person has at most " + MOST + ".");
    }
    Instant now = Moment.now();
    Objection objection = new Objection(Ids.next(), person.organisation(), personId, data, now);
    objections.persistAndFlush(objection);
    audit.record(
        "objection.record", "objection", objection.id().toString(), Outcome.ALLOWED, "objection");
    if (objection.inForce(now)) {
      enforcement.obey(objection);
    } else {
      consents.bound(personId, data.purpose(), objection.stopAt());
      deadlines.note(DeadlineKind.OBJECTION_STOP, objection.id(), objection.stopAt());
    }
    return objection;
  }

  /** All objections of a person, newest first; 404 for a person whom the caller may not see. */
  @Transactional
  public List<Objection> ofPerson(UUID personId) {
    if (people.of(personId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("objection.read", "person", personId.toString(), Outcome.ALLOWED, "objection");
    return objections.ofPerson(personId);
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public Objection find(UUID id) {
    Objection objection = objections.visible(id, scope.get()).orElseThrow(Problems::notFound);
    audit.record("objection.read", "objection", id.toString(), Outcome.ALLOWED, "objection");
    return objection;
  }

  /**
   * The person takes it back; 409 when that was done before. Consents that it ended stay ended:
   * they must be given anew.
   */
  @Transactional
  public Objection lift(UUID id, String ifMatch) {
    Objection objection = objections.toChange(id, scope.get()).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, objection.version());
    if (!objection.lift(Moment.now())) {
      throw Problems.transitionNotAllowed("The objection is lifted already.");
    }
    objections.flush();
    deadlines.forget(DeadlineKind.OBJECTION_STOP, id);
    consents.bound(objection.personId(), objection.purpose(), null);
    audit.record("objection.lift", "objection", id.toString(), Outcome.ALLOWED, "objection");
    return objection;
  }
}
