package org.fairway.pathway.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Problems;

/** Changes and ends programmes. Only their owner and the care system may. */
@ApplicationScoped
public class ProgrammeChanges {
  private final ProgrammeRepository programmes;
  private final ProgrammePlaceRepository places;
  private final OpenEnrolments enrolments;
  private final CurrentScope scope;
  private final Outbox outbox;
  private final Audit audit;

  ProgrammeChanges(
      ProgrammeRepository programmes,
      ProgrammePlaceRepository places,
      OpenEnrolments enrolments,
      CurrentScope scope,
      Outbox outbox,
      Audit audit) {
    this.programmes = programmes;
    this.places = places;
    this.enrolments = enrolments;
    this.scope = scope;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Changes all but owner, stream and main pathway.
   *
   * @throws Refusal kind ROLE; kind STATE, {@code programme-closed}, or {@code places-taken} when
   *     more places are taken than there would be; kind INPUT
   */
  @Transactional
  public Programme change(UUID id, String ifMatch, UnaryOperator<NewProgramme> change) {
    Programme programme = forChange(id, ifMatch);
    NewProgramme before = programme.asNew();
    NewProgramme as = change.apply(before);
    ProgrammeRules.check(as, before);
    programme.change(as);
    if (!places.resize(id, as.places())) {
      throw Refusal.state("places-taken", "More places are taken than there would be.");
    }
    programmes.flush();
    outbox.append(ProgrammePublished.of(programme, places.present(id), Instant.now()));
    audited("programme.change", id);
    return programme;
  }

  /**
   * Ends a programme before its last day; nobody is offered a place on it any more.
   *
   * @throws Refusal kind ROLE; kind STATE, {@code programme-closed}, or {@code
   *     programme-has-enrolments} when somebody is on it and {@code people} is REFUSE
   */
  @Transactional
  public Programme close(UUID id, String ifMatch, ClosingReason reason, OnClosing people) {
    Programme programme = forChange(id, ifMatch);
    programme.close(reason, Today.inEngland());
    places.close(id);
    long goingOn = enrolments.on(id);
    if (goingOn > 0 && people == OnClosing.REFUSE) {
      throw Refusal.state(
          "programme-has-enrolments",
          told(goingOn) + " on it have not ended; FINISH lets them go on.");
    }
    programmes.flush();
    ProgrammePlace present = places.present(id);
    Instant now = Instant.now();
    outbox.append(ProgrammePublished.of(programme, present, now));
    outbox.append(ProgrammeClosed.of(programme, present, goingOn, now));
    audited("programme.close", id);
    return programme;
  }

  /** An employer is not told how many: whoever does not let it see them is not counted to it. */
  private String told(long goingOn) {
    return scope.get().tenantWide() ? goingOn + " enrolments" : "Enrolments";
  }

  private Programme forChange(UUID id, String ifMatch) {
    Programme programme = programmes.findByIdOptional(id).orElseThrow(Problems::notFound);
    if (!scope.get().sees(programme.owner())) {
      throw Refusal.role("Only its owner and the care system change a programme.");
    }
    programmes.getEntityManager().refresh(programme, LockModeType.PESSIMISTIC_WRITE);
    ETags.requireMatch(ifMatch, programme.version());
    return programme;
  }

  private void audited(String action, UUID id) {
    audit.record(action, "programme", id.toString(), Outcome.ALLOWED, null);
  }
}
