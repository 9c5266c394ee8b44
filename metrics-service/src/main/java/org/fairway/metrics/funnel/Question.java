package org.fairway.metrics.funnel;

import java.time.LocalDate;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;

/**
 * What is asked of the funnel.
 *
 * @param from first day of referral; null for no bound
 * @param to last day of referral; null for no bound
 * @param reference group that the others are compared with; null for the usual one
 * @param mapDate day of the map of boards, for {@link GroupBy#ICB}; null for the last day asked
 *     about, or today
 * @param counted null for referrals
 * @param audience null for the most detailed that the caller may have
 */
public record Question(
    LocalDate from,
    LocalDate to,
    Optional<GroupBy> groupBy,
    String reference,
    LocalDate mapDate,
    Counted counted,
    Audience audience) {

  /** What a journey is of when a question does not say. */
  public Question {
    counted = counted == null ? Counted.REFERRALS : counted;
  }

  /** The same question by another grouping. */
  Question by(GroupBy other) {
    return new Question(from, to, Optional.of(other), null, null, counted, audience);
  }

  /** The same question with a map, unless it names one. */
  Question mappedOn(LocalDate day) {
    LocalDate map = mapDate == null ? day : mapDate;
    return new Question(from, to, groupBy, reference, map, counted, audience);
  }

  /** The same question about another time. */
  Question during(LocalDate first, LocalDate last) {
    return new Question(first, last, groupBy, reference, mapDate, counted, audience);
  }
}
