package org.fairway.referral.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.web.Problems;
import org.fairway.referral.consent.ConsentPurpose;

/** Whether people object at this moment. Asked anew each time. */
@ApplicationScoped
public class ObjectionState {

  private final ObjectionRepository objections;

  ObjectionState(ObjectionRepository objections) {
    this.objections = objections;
  }

  /** True from the stop-by day on: nothing may be done for the purpose. */
  @Transactional
  public boolean inForce(UUID person, ConsentPurpose purpose) {
    Instant now = Instant.now();
    return objections.standing(person, purpose).filter(o -> o.inForce(now)).isPresent();
  }

  /** 409 {@code objection-stands} when the person objects, also before the stop-by day. */
  @Transactional
  public void refuseIfStanding(UUID person, ConsentPurpose purpose) {
    if (objections.standing(person, purpose).isPresent()) {
      throw Problems.conflict(
          "objection-stands", "The person objects to " + purpose + "; it must be lifted first.");
    }
  }
}
