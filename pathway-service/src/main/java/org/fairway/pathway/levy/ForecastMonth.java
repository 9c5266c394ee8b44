package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * One month of an account, in pounds. {@code closing = opening + levy + topUp + refunded - training
 * - completion - transferred - expired}.
 *
 * @param refunded what was paid from the account, was not owed, and came back to it
 * @param transferred paid from the account for apprentices of others, less what came back
 * @param received paid by others' accounts for apprentices of this employer, less what went back
 * @param employerShare what the employer pays beside the account, less what comes back to it
 * @param governmentShare what the government pays beside the account, less what comes back to it
 */
public record ForecastMonth(
    YearMonth month,
    BigDecimal opening,
    BigDecimal levy,
    BigDecimal topUp,
    BigDecimal training,
    BigDecimal completion,
    BigDecimal refunded,
    BigDecimal transferred,
    BigDecimal received,
    BigDecimal expired,
    BigDecimal employerShare,
    BigDecimal governmentShare,
    BigDecimal closing) {

  /** The month, from its postings; those of other months are passed over. */
  public static ForecastMonth of(YearMonth month, BigDecimal opening, List<Posting> postings) {
    List<Posting> its =
        postings.stream().filter(one -> YearMonth.from(one.on()).equals(month)).toList();
    BigDecimal change =
        its.stream().map(one -> one.effectOn(Purse.FUNDS)).reduce(Money.NONE, BigDecimal::add);
    return new ForecastMonth(
        month,
        opening,
        sum(its, PostingKind.LEVY),
        sum(its, PostingKind.TOP_UP),
        sum(its, PostingKind.TRAINING),
        sum(its, PostingKind.COMPLETION),
        sum(its, PostingKind.REFUND),
        net(its, PostingKind.TRANSFER_OUT),
        net(its, PostingKind.TRANSFER_IN),
        sum(its, PostingKind.EXPIRY),
        net(its, PostingKind.EMPLOYER_SHARE),
        net(its, PostingKind.GOVERNMENT_SHARE),
        opening.add(change));
  }

  private static BigDecimal net(List<Posting> postings, PostingKind kind) {
    return sum(postings, kind).subtract(sum(postings, kind.undoneBy()));
  }

  private static BigDecimal sum(List<Posting> postings, PostingKind kind) {
    return postings.stream()
        .filter(one -> one.kind() == kind)
        .map(Posting::amount)
        .reduce(Money.NONE, BigDecimal::add);
  }
}
