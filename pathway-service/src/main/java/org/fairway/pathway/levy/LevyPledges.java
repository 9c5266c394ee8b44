package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Levy that employers offer to others of their care system, all of which may read it. */
@ApplicationScoped
public class LevyPledges {
  private final LevyPledgeRepository pledges;
  private final LevyAccountRepository accounts;
  private final LevyPayers payers;
  private final LevyClock clock;
  private final CurrentScope scope;
  private final Audit audit;

  LevyPledges(
      LevyPledgeRepository pledges,
      LevyAccountRepository accounts,
      LevyPayers payers,
      LevyClock clock,
      CurrentScope scope,
      Audit audit) {
    this.pledges = pledges;
    this.accounts = accounts;
    this.payers = payers;
    this.clock = clock;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * Offers an amount from an account of the caller's.
   *
   * @throws Refusal kind INPUT for an account that the caller does not see, kind STATE for one
   *     without levy
   */
  @Transactional
  public LevyPledge open(UUID accountId, BigDecimal amount, PledgeWishes wishes) {
    LevyAccount account =
        accounts
            .findByIdOptional(accountId)
            .orElseThrow(
                () -> Refusal.input("/accountId", "no-account", "There is no such account."));
    if (!payers.now(account)) {
      throw Refusal.state("no-levy-payer", "The employer of this account pays no levy.");
    }
    LevyPledge pledge = new LevyPledge(Ids.next(), account, amount, wishes, clock.now());
    pledges.persistAndFlush(pledge);
    audited("levy.pledge", pledge.id());
    return pledge;
  }

  @Transactional
  public LevyPledge get(UUID id) {
    return pledges.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<LevyPledge> page(UUID before, int rows) {
    return pledges.page(before, rows);
  }

  /**
   * Takes no more applications; what has been approved stays.
   *
   * @throws Refusal kind ROLE for another employer's, kind STATE for a closed one
   */
  @Transactional
  public LevyPledge close(UUID id, String ifMatch) {
    LevyPledge pledge = get(id);
    if (!scope.get().sees(pledge.sender())) {
      throw Refusal.role("A pledge is closed by the employer that made it.");
    }
    pledges.lock(pledge);
    ETags.requireMatch(ifMatch, pledge.version());
    if (pledge.closed()) {
      throw Refusal.state("move-not-allowed", "It is closed already.");
    }
    pledge.close(clock.now());
    audited("levy.close-pledge", id);
    pledges.flush();
    return pledge;
  }

  private void audited(String action, UUID id) {
    audit.record(action, "levy-pledge", id.toString(), Outcome.ALLOWED, null);
  }
}
