package org.fairway.referral.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.referral.common.Moment;
import org.fairway.referral.consent.Consents;
import org.fairway.referral.deadline.DeadlineHandler;
import org.fairway.referral.deadline.DeadlineKind;

/**
 * Obeys objections: every consent for the purpose is withdrawn, which the other services hear of,
 * and what is kept for it alone goes. That the consents do not hold from the stop-by moment on does
 * not wait for this.
 */
@ApplicationScoped
class ObjectionEnforcement implements DeadlineHandler {

  private final ObjectionRepository objections;
  private final Consents consents;
  private final Event<ObjectionInForce> inForce;
  private final Audit audit;
  private final CurrentScope scope;

  ObjectionEnforcement(
      ObjectionRepository objections,
      Consents consents,
      Event<ObjectionInForce> inForce,
      Audit audit,
      CurrentScope scope) {
    this.objections = objections;
    this.consents = consents;
    this.inForce = inForce;
    this.audit = audit;
    this.scope = scope;
  }

  @Override
  public DeadlineKind kind() {
    return DeadlineKind.OBJECTION_STOP;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void due(UUID subject) {
    objections.toChange(subject, scope.get()).ifPresent(this::obey);
  }

  /** Once only, and not when it was lifted meanwhile. */
  @Transactional(Transactional.TxType.MANDATORY)
  void obey(Objection objection) {
    if (!objection.enforce(Moment.now())) {
      return;
    }
    objections.flush();
    consents.withdrawAll(objection.personId(), objection.purpose());
    inForce.fire(new ObjectionInForce(objection.personId(), objection.purpose()));
    audit.record(
        "objection.enforce", "objection", objection.id().toString(), Outcome.ALLOWED, "objection");
  }
}
