package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** One employer's levy for another's apprentice: applied for, approved, accepted, and then paid. */
@ApplicationScoped
public class LevyTransfers {
  private final LevyTransferRepository transfers;
  private final LevyPledgeRepository pledges;
  private final LevyAccountRepository accounts;
  private final LevyFunding funding;
  private final LevySettling settling;
  private final TransferCap cap;
  private final TransferDetails details;
  private final LevyClock clock;
  private final CurrentScope scope;
  private final Audit audit;

  LevyTransfers(
      LevyTransferRepository transfers,
      LevyPledgeRepository pledges,
      LevyAccountRepository accounts,
      LevyFunding funding,
      LevySettling settling,
      TransferCap cap,
      TransferDetails details,
      LevyClock clock,
      CurrentScope scope,
      Audit audit) {
    this.transfers = transfers;
    this.pledges = pledges;
    this.accounts = accounts;
    this.funding = funding;
    this.settling = settling;
    this.cap = cap;
    this.details = details;
    this.clock = clock;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * Applies for a part of a pledge.
   *
   * @throws Refusal kind STATE for a closed pledge; kind INPUT for an account that the caller does
   *     not see, or that the pledge is from, or for a start before that account begins
   */
  @Transactional
  public TransferDetail apply(UUID pledgeId, UUID accountId, NewCommitment as) {
    LevyPledge pledge = pledges.findByIdOptional(pledgeId).orElseThrow(Problems::notFound);
    LevyAccount receiver =
        accounts
            .findByIdOptional(accountId)
            .filter(account -> !account.id().equals(pledge.accountId()))
            .orElseThrow(
                () ->
                    Refusal.input(
                        "/accountId", "no-account", "There is no such account to receive it."));
    if (pledge.closed()) {
      throw Refusal.state("pledge-closed", "The pledge takes no more applications.");
    }
    funding.requireKnown(receiver, as.plan().startsOn());
    LevyTransfer transfer = new LevyTransfer(Ids.next(), pledge, receiver, as, clock.now());
    transfers.persistAndFlush(transfer);
    audited("levy.apply", transfer.id());
    return details.of(transfer);
  }

  @Transactional
  public TransferDetail get(UUID id) {
    return details.of(transfers.findByIdOptional(id).orElseThrow(Problems::notFound));
  }

  @Transactional
  public List<TransferDetail> page(UUID pledge, TransferState state, UUID before, int rows) {
    return details.of(transfers.page(pledge, state, before, rows));
  }

  /**
   * Makes a move. Approvals of an account happen one after another, so that together they never
   * exceed what may be transferred in a year.
   *
   * @throws Refusal kind ROLE for the other one of the two, kind STATE where the move does not lead
   *     from here, or for an approval beyond the pledge or the year's limit
   */
  @Transactional
  public TransferDetail move(UUID id, TransferMove move, String ifMatch) {
    LevyTransfer transfer = transfers.findByIdOptional(id).orElseThrow(Problems::notFound);
    if (!scope.get().sees(move.who(transfer))) {
      throw Refusal.role("Only " + move.who(transfer) + " may " + move.verb() + ".");
    }
    hold(transfer, move);
    transfers.lock(transfer);
    ETags.requireMatch(ifMatch, transfer.version());
    String obstacle = move.obstacle(transfer);
    if (obstacle != null) {
      throw Refusal.state("move-not-allowed", "Cannot " + move.verb() + ". " + obstacle);
    }
    if (move == TransferMove.APPROVE) {
      checkFunds(transfer);
    }
    if (move == TransferMove.ACCEPT) {
      transfer.accepted(
          funding.make(transfer.receiverAccount(), transfer.commitment()).kept().id());
    }
    transfer.moved(move, clock.today(), clock.now());
    audited("levy." + move.verb(), id);
    transfers.flush();
    return details.of(transfer);
  }

  /** The accounts before the application itself: see {@link LevyAccountRepository}. */
  private void hold(LevyTransfer transfer, TransferMove move) {
    if (move == TransferMove.APPROVE) {
      accounts.hold(transfer.senderAccount());
    }
    if (move == TransferMove.ACCEPT) {
      accounts.holdWithSender(transfer.receiverAccount(), transfer.senderAccount());
    }
  }

  private void checkFunds(LevyTransfer transfer) {
    BigDecimal price = transfer.plan().price();
    if (price.compareTo(left(transfer.pledgeId())) > 0) {
      throw Refusal.state("pledge-used-up", "Not so much is left of the pledge.");
    }
    LevyAccount account = accounts.findById(transfer.senderAccount());
    cap.check(account, price, clock.today(), settling.terms());
  }

  private BigDecimal left(UUID pledge) {
    BigDecimal promised = transfers.ofPledges(Set.of(pledge)).getOrDefault(pledge, Money.NONE);
    return pledges.findById(pledge).amount().subtract(promised);
  }

  private void audited(String action, UUID id) {
    audit.record(action, "levy-transfer", id.toString(), Outcome.ALLOWED, null);
  }
}
