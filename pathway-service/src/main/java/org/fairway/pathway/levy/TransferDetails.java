package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.pathway.support.CareSystemReach;
import org.fairway.platform.tenancy.CurrentScope;

/** What is known around applications, as far as the caller may know it: few questions for many. */
@ApplicationScoped
class TransferDetails {
  private final LevyTransferRepository transfers;
  private final LevyPledgeRepository pledges;
  private final CareSystemReach reach;
  private final CurrentScope scope;

  TransferDetails(
      LevyTransferRepository transfers,
      LevyPledgeRepository pledges,
      CareSystemReach reach,
      CurrentScope scope) {
    this.transfers = transfers;
    this.pledges = pledges;
    this.reach = reach;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  TransferDetail of(LevyTransfer one) {
    return of(List.of(one)).get(0);
  }

  /** In the order of these. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<TransferDetail> of(List<LevyTransfer> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    Map<UUID, LevyPledge> offers =
        pledges
            .list("id in ?1", some.stream().map(LevyTransfer::pledgeId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(LevyPledge::id, one -> one));
    Set<UUID> known =
        some.stream()
            .filter(one -> scope.get().sees(one.sender()))
            .map(LevyTransfer::pledgeId)
            .collect(Collectors.toSet());
    Map<UUID, BigDecimal> promised = transfers.ofPledges(known);
    Map<UUID, BigDecimal> used = used(some);
    return some.stream()
        .map(
            one ->
                new TransferDetail(
                    one,
                    match(one, offers.get(one.pledgeId()), promised),
                    used.getOrDefault(one.id(), Money.NONE)))
        .toList();
  }

  /** By the books of the accounts that pay, which the applicants do not see. */
  private Map<UUID, BigDecimal> used(List<LevyTransfer> some) {
    Set<UUID> accepted =
        some.stream()
            .filter(one -> one.commitmentId() != null)
            .map(LevyTransfer::id)
            .collect(Collectors.toSet());
    return accepted.isEmpty() ? Map.of() : reach.reaching(() -> transfers.used(accepted));
  }

  private TransferMatch match(LevyTransfer one, LevyPledge pledge, Map<UUID, BigDecimal> promised) {
    BigDecimal left =
        scope.get().sees(one.sender())
            ? left(one, pledge, promised.getOrDefault(pledge.id(), Money.NONE))
            : null;
    return TransferMatch.of(
        pledge.wishes(),
        new TransferMatch.Funds(pledge.amount(), left),
        one.standard(),
        one.plan(),
        one.age());
  }

  /** Left for this one, itself not counted. */
  private static BigDecimal left(LevyTransfer one, LevyPledge pledge, BigDecimal promised) {
    BigDecimal left = pledge.amount().subtract(promised);
    return one.promised() ? left.add(one.plan().price()) : left;
  }
}
