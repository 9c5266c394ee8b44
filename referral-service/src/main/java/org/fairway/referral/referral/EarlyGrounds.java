package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.fairway.platform.web.EarlyQuestion;
import org.fairway.platform.web.Opening;

/**
 * What a referral stands on is asked with the message that opens the transaction which begins it.
 */
@ApplicationScoped
class EarlyGrounds implements EarlyQuestion {

  private final GroundsReader grounds;

  EarlyGrounds(GroundsReader grounds) {
    this.grounds = grounds;
  }

  @Override
  public Opening of(Object[] parameters) {
    BeginsReferral begun = BeginsReferral.in(parameters);
    return begun == null || begun.personId() == null ? null : grounds.early(begun.personId());
  }
}
