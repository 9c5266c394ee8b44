package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TransferMatchPropertiesTest {
  private static final List<String> STANDARDS = List.of("ST0216", "ST0217", "FA0001");

  @Property(tries = 300)
  void theExplanationAddsUpAndWishingForLessNeverLowersAMatch(
      @ForAll @IntRange(min = 0, max = 3) int standards,
      @ForAll Set<AgeBand> ages,
      @ForAll @IntRange(min = 0, max = 400) int startBy,
      @ForAll AgeBand age,
      @ForAll @IntRange(min = 10, max = 30_000) int price,
      @ForAll @IntRange(min = 0, max = 30_000) int left) {
    PaymentPlan plan = new PaymentPlan(pounds("" + price), day("2026-09-01"), 12);
    LocalDate by = day("2026-01-01").plusDays(startBy);
    List<String> wished = STANDARDS.subList(0, standards);
    PledgeWishes strict = new PledgeWishes(wished, List.copyOf(ages), by);
    TransferMatch.Funds rest = new TransferMatch.Funds(pounds("40000"), pounds("" + left));

    TransferMatch match = TransferMatch.of(strict, rest, "ST0217", plan, age);

    assertThat(match.criteria().stream().mapToInt(TransferMatch.Criterion::weight).sum())
        .isEqualTo(100);
    assertThat(
            match.criteria().stream()
                .filter(TransferMatch.Criterion::met)
                .mapToInt(TransferMatch.Criterion::weight)
                .sum())
        .isEqualTo(match.percent());
    for (PledgeWishes less :
        List.of(
            new PledgeWishes(List.of(), strict.ages(), by),
            new PledgeWishes(wished, List.of(), by),
            new PledgeWishes(wished, strict.ages(), null))) {
      assertThat(TransferMatch.of(less, rest, "ST0217", plan, age).percent())
          .isGreaterThanOrEqualTo(match.percent());
    }
  }

  /** What is left changes with what others get; an applicant's answer must not. */
  @Property(tries = 300)
  void applicantsAreToldTheSameWhateverIsLeft(
      @ForAll @IntRange(min = 10, max = 30_000) int price,
      @ForAll @IntRange(min = 10, max = 30_000) int offered,
      @ForAll @IntRange(min = 0, max = 30_000) int left) {
    PaymentPlan plan = new PaymentPlan(pounds("" + price), day("2026-09-01"), 12);
    PledgeWishes any = new PledgeWishes(List.of(), List.of(), null);
    BigDecimal all = pounds("" + offered);

    TransferMatch told =
        TransferMatch.of(any, new TransferMatch.Funds(all, null), "ST0217", plan, AgeBand.FROM_25);
    TransferMatch known =
        TransferMatch.of(
            any, new TransferMatch.Funds(all, pounds("" + left)), "ST0217", plan, AgeBand.FROM_25);

    assertThat(told.percent()).isEqualTo(price <= offered ? 100 : 70);
    assertThat(known.percent()).isEqualTo(price <= left ? 100 : 70);
    assertThat(told.criteria().get(1).sentence()).contains(all.toPlainString());
  }

  @Example
  void eachWishIsMetAtItsBoundAndNotBeyond() {
    PaymentPlan plan = new PaymentPlan(pounds("5000"), day("2026-09-01"), 12);
    PledgeWishes wishes =
        new PledgeWishes(List.of("ST0216"), List.of(AgeBand.UP_TO_21), day("2026-09-01"));

    assertThat(match(wishes, "5000", "ST0216", plan, AgeBand.UP_TO_21)).isEqualTo(100);
    assertThat(match(wishes, "4999.99", "ST0216", plan, AgeBand.UP_TO_21)).isEqualTo(70);
    assertThat(match(wishes, "5000", "ST0217", plan, AgeBand.UP_TO_21)).isEqualTo(60);
    assertThat(match(wishes, "5000", "ST0216", plan, AgeBand.FROM_25)).isEqualTo(90);
    PaymentPlan later = new PaymentPlan(pounds("5000"), day("2026-09-02"), 12);
    assertThat(match(wishes, "5000", "ST0216", later, AgeBand.UP_TO_21)).isEqualTo(80);
    assertThat(TransferCap.firstDay(day("2026-04-05"))).isEqualTo(day("2025-04-06"));
    assertThat(TransferCap.firstDay(day("2026-04-06"))).isEqualTo(day("2026-04-06"));
  }

  private static int match(
      PledgeWishes wishes, String left, String standard, PaymentPlan plan, AgeBand age) {
    TransferMatch.Funds funds = new TransferMatch.Funds(pounds("9000"), pounds(left));
    return TransferMatch.of(wishes, funds, standard, plan, age).percent();
  }
}
