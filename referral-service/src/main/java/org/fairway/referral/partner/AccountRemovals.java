package org.fairway.referral.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.tenancy.Standing;
import org.fairway.referral.common.Moment;

/**
 * Makes every service refuse the tokens of an account that is taken away: they live for minutes,
 * and until Keycloak has taken the account away there may be new ones.
 */
@ApplicationScoped
class AccountRemovals {

  private final Standing standing;
  private final Outbox outbox;

  AccountRemovals(Standing standing, Outbox outbox) {
    this.standing = standing;
    this.outbox = outbox;
  }

  /** Data of {@code org.fairway.partner.account-removed.v1}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Removed(UUID partnerId, String account, Instant issuedUntil) {}

  /**
   * All tokens of the account are refused.
   *
   * @param account subject of a user's tokens, or id of a client
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void of(UUID partner, String account) {
    tell(partner, account, null);
  }

  /** Keycloak has no such client any more; one of the same id may come, and its tokens count. */
  @Transactional(Transactional.TxType.MANDATORY)
  void ended(UUID partner, String client) {
    tell(partner, client, Moment.now());
  }

  private void tell(UUID partner, String account, Instant until) {
    standing.remove(account, until, Moment.now());
    outbox.append(
        new OutgoingEvent(
            "org.fairway.partner.account-removed.v1",
            partner.toString(),
            0,
            new Removed(partner, account, until)));
  }
}
