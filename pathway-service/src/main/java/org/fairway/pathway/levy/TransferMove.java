package org.fairway.pathway.levy;

import java.util.Locale;
import java.util.Set;

/** Who may do what with an application for a transfer, and when. */
// The set is unmodifiable; the checker knows only types that say so in their name.
@SuppressWarnings("ImmutableEnumChecker")
public enum TransferMove {
  APPROVE(true, TransferState.APPROVED, Set.of(TransferState.APPLIED)),
  DECLINE(true, TransferState.DECLINED, Set.of(TransferState.APPLIED)),
  ACCEPT(false, TransferState.ACCEPTED, Set.of(TransferState.APPROVED)),
  WITHDRAW(false, TransferState.WITHDRAWN, Set.of(TransferState.APPLIED, TransferState.APPROVED));

  private final boolean bySender;
  private final TransferState to;
  private final Set<TransferState> from;

  TransferMove(boolean bySender, TransferState to, Set<TransferState> from) {
    this.bySender = bySender;
    this.to = to;
    this.from = from;
  }

  TransferState to() {
    return to;
  }

  /** The verb in the address. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of the two employers that may make it. */
  String who(LevyTransfer transfer) {
    return bySender ? transfer.sender() : transfer.receiver();
  }

  /** Why it cannot be made from here, as a sentence; null when it can. */
  public String obstacle(LevyTransfer transfer) {
    return from.contains(transfer.state()) ? null : "Not possible from " + transfer.state() + ".";
  }
}
