package org.fairway.pathway.levy;

/** What a movement of money is for, and so which purse it leaves and which it enters. */
public enum PostingKind {
  /** The levy of a month enters the account. */
  LEVY(Purse.HMRC, Purse.FUNDS),
  /** The government adds to it. */
  TOP_UP(Purse.TREASURY, Purse.FUNDS),
  /** An instalment for training, from the account. */
  TRAINING(Purse.FUNDS, Purse.PROVIDER),
  /** What was held back until completion, from the account. */
  COMPLETION(Purse.FUNDS, Purse.PROVIDER),
  /** The employer's share of what the account could not pay. */
  EMPLOYER_SHARE(Purse.EMPLOYER, Purse.PROVIDER),
  /** The government's share of what the account could not pay. */
  GOVERNMENT_SHARE(Purse.TREASURY, Purse.PROVIDER),
  /** Training that was paid and is not owed comes back, to the lot that it was paid from. */
  REFUND(Purse.PROVIDER, Purse.FUNDS),
  /** The employer's share of it. */
  EMPLOYER_REFUND(Purse.PROVIDER, Purse.EMPLOYER),
  /** The government's share of it. */
  GOVERNMENT_REFUND(Purse.PROVIDER, Purse.TREASURY),
  /** Paid from the account for an apprentice of another employer. */
  TRANSFER_OUT(Purse.FUNDS, Purse.TRANSFER),
  /** Paid by another employer's account for an apprentice of this one. */
  TRANSFER_IN(Purse.TRANSFER, Purse.PROVIDER),
  /** What was transferred and is not owed comes back, to the lot that it was paid from. */
  TRANSFER_OUT_REFUND(Purse.TRANSFER, Purse.FUNDS),
  /** The same in the books of the employer that received it. */
  TRANSFER_IN_REFUND(Purse.PROVIDER, Purse.TRANSFER),
  /** Unspent money leaves the account on its last day. */
  EXPIRY(Purse.FUNDS, Purse.TREASURY);

  private final Purse from;
  private final Purse to;

  PostingKind(Purse from, Purse to) {
    this.from = from;
    this.to = to;
  }

  public Purse from() {
    return from;
  }

  public Purse to() {
    return to;
  }

  /** The kind that undoes this one; null where nothing is paid to a provider. */
  public PostingKind undoneBy() {
    return switch (this) {
      case TRAINING, COMPLETION -> REFUND;
      case EMPLOYER_SHARE -> EMPLOYER_REFUND;
      case GOVERNMENT_SHARE -> GOVERNMENT_REFUND;
      case TRANSFER_OUT -> TRANSFER_OUT_REFUND;
      case TRANSFER_IN -> TRANSFER_IN_REFUND;
      default -> null;
    };
  }

  /** Whether it undoes another. */
  public boolean refund() {
    return name().endsWith("REFUND");
  }

  /** Whether it changes the account: by a lot, which the posting names. */
  public boolean ofAccount() {
    return from == Purse.FUNDS || to == Purse.FUNDS;
  }
}
