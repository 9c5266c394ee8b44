package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.web.Opening;
import org.fairway.platform.web.SharedOperation;

/**
 * Referrals that a caller begins at the same moment are begun together. One that came from an
 * engagement session asks for that too, and is begun alone.
 */
@ApplicationScoped
class SharedDrafts implements SharedOperation<UUID, Grounds> {

  private final GroundsQuestions grounds;

  SharedDrafts(GroundsQuestions grounds) {
    this.grounds = grounds;
  }

  @Override
  public UUID key(Object[] parameters) {
    BeginsReferral begun = BeginsReferral.in(parameters);
    return begun == null || begun.sessionId() != null ? null : begun.personId();
  }

  @Override
  public Opening question(Set<UUID> people, Map<UUID, Grounds> answers) {
    return grounds.ofPeople(people, answers);
  }

  @Override
  public Opening hold(Set<UUID> people) {
    return grounds.stillToBegin(people);
  }
}
