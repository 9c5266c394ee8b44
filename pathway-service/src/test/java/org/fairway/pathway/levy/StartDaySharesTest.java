package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.levy.Pounds.TERMS;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.levyPayer;
import static org.fairway.pathway.levy.Pounds.pounds;
import static org.fairway.pathway.levy.Pounds.shares;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.RuleBook;
import org.fairway.pathway.rules.Verdict;
import org.junit.jupiter.api.Test;

/** The day on which an apprenticeship starts decides what the employer adds until its end. */
class StartDaySharesTest {

  @Test
  void anApprenticeshipThatStraddlesTheFirstOfAugust2026KeepsTheShareOfItsStart() {
    // Given: two alike, one of which starts a day earlier; nothing in the account
    List<Commitment> both = List.of(months(1, "2026-07-31", 3), months(2, "2026-08-01", 3));
    List<Due> dues = both.stream().flatMap(one -> one.dues(day("2027-01-01")).stream()).toList();

    // When
    List<Posting> postings =
        new Settlement(new LevyLedger(TERMS, List.of()), levyPayer(both))
            .run(day("2026-07-01"), day("2026-12-31"), List.of(), dues);

    // Then: 400.00 a month each; 20.00 of the former also in August and September, 100.00 of the
    // latter
    assertThat(employers(postings, 1))
        .containsExactly(
            Map.entry(day("2026-07-31"), pounds("20")),
            Map.entry(day("2026-08-31"), pounds("20")),
            Map.entry(day("2026-09-30"), pounds("20")));
    assertThat(employers(postings, 2))
        .containsExactly(
            Map.entry(day("2026-08-31"), pounds("100")),
            Map.entry(day("2026-09-30"), pounds("100")),
            Map.entry(day("2026-10-31"), pounds("100")));
  }

  @Test
  void theLedgerAsksWhatTheRuleAsks() {
    for (String start : List.of("2024-03-31", "2024-04-01", "2026-07-31", "2026-08-01")) {
      for (AgeBand age : AgeBand.values()) {
        for (boolean payer : List.of(true, false)) {
          Commitment one = months(1, start, 12);
          BigDecimal due = shares(List.of(one), payer, age).employerPercent(new DueKey(id(1), 5));

          assertThat(rule(start, payer, age, due)).isEqualTo(Verdict.PASS);
          if (due.signum() > 0) {
            BigDecimal less = due.subtract(new BigDecimal("0.01"));
            assertThat(rule(start, payer, age, less)).isEqualTo(Verdict.FAIL);
          }
        }
      }
    }
  }

  @Test
  void termsAreThoseOfTheRulesAndNoneAreKnownBefore() {
    assertThat(TERMS.all())
        .extracting(LevyTerms::from)
        .containsExactly(
            day("2019-04-01"), day("2024-04-01"), day("2024-04-22"), day("2026-08-01"));
    assertThat(TERMS.on(day("2026-07-31")).monthsToExpiry()).isEqualTo(24);
    assertThat(TERMS.on(day("2026-07-31")).topUp()).isEqualByComparingTo("10");
    assertThat(TERMS.on(day("2026-08-01")).monthsToExpiry()).isEqualTo(12);
    assertThat(TERMS.on(day("2026-08-01")).topUp()).isEqualByComparingTo("0");
    assertThat(TERMS.on(day("2024-04-21")).transferShare()).isEqualByComparingTo("25");
    assertThat(TERMS.on(day("2024-04-22")).transferShare()).isEqualByComparingTo("50");
    assertThatThrownBy(() -> TERMS.on(day("2019-03-31"))).hasMessageContaining("2019-04-01");
  }

  @Test
  void aBoundInsideAnAgeBandIsRefused() {
    assertThat(AgeBand.UP_TO_21.within(0)).isFalse();
    assertThat(AgeBand.UP_TO_21.within(21)).isTrue();
    assertThatThrownBy(() -> AgeBand.FROM_22_TO_24.within(23))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict rule(String start, boolean payer, AgeBand age, BigDecimal pays) {
    int years = age == AgeBand.UP_TO_21 ? 20 : age == AgeBand.FROM_22_TO_24 ? 23 : 30;
    Facts facts =
        Facts.none()
            .with(Fact.STARTS_ON, day(start))
            .with(Fact.FUNDS_COVER, Answer.NO)
            .with(Fact.LEVY_PAYER, payer ? Answer.YES : Answer.NO)
            .with(Fact.BORN, born(day(start).minusYears(years).minusMonths(3)))
            .with(Fact.EMPLOYER_PERCENT, pays);
    return RuleBook.standard()
        .find("CO-INVESTMENT")
        .orElseThrow()
        .evaluate(facts)
        .orElseThrow()
        .verdict();
  }

  private static Birth born(LocalDate day) {
    return new Birth(day, day, day.toString());
  }

  private static Commitment months(long id, String startsOn, int months) {
    return Commitment.open(id(id), new PaymentPlan(pounds("1500"), day(startsOn), months));
  }

  private static List<Map.Entry<LocalDate, BigDecimal>> employers(List<Posting> all, long id) {
    return all.stream()
        .filter(one -> one.kind() == PostingKind.EMPLOYER_SHARE)
        .filter(one -> one.due().commitment().equals(id(id)))
        .map(one -> Map.entry(one.on(), one.amount()))
        .toList();
  }
}
