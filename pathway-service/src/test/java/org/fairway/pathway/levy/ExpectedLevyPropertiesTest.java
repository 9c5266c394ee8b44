package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.Pounds.id;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * When every source goes on as before, what is expected is what enters, whichever of them have told
 * of the present month when it is asked.
 */
class ExpectedLevyPropertiesTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 6);
  private static final PayerStatus PAYS = PayerStatus.of(FIRST, true, new TreeMap<>());

  /**
   * A source: its amount, the day of every month on which it enters, and whether it told of the
   * last month.
   */
  record Source(BigDecimal amount, int day, boolean told) {

    NewCredit of(int number, YearMonth month, int after) {
      return new NewCredit(month, "paye-" + number, month.plusMonths(after).atDay(day), amount);
    }
  }

  @Property
  void whatIsExpectedEnters(
      @ForAll("sources") List<Source> sources,
      @ForAll @IntRange(min = 2, max = 6) int months,
      @ForAll @IntRange(min = 0, max = 2) int after,
      @ForAll @IntRange(min = 1, max = 36) int ahead) {
    YearMonth last = FIRST.plusMonths(months - 1L);
    YearMonth present = last.plusMonths(after);
    List<NewCredit> told =
        happening(sources, FIRST, months, after)
            .filter(one -> one.month().isBefore(last) || source(sources, one).told())
            .toList();
    List<Credit> known =
        told.stream()
            .filter(one -> one.month().equals(last))
            .map(ExpectedLevyPropertiesTest::entered)
            .toList();
    YearMonth newest = told.get(told.size() - 1).month();
    List<NewCredit> recent =
        told.stream()
            .filter(one -> !one.month().plusMonths(ExpectedLevy.MONTHS_BEFORE).isBefore(newest))
            .toList();

    List<Credit> expected =
        ExpectedLevy.of(recent, known, PAYS, present).credits(present.minusMonths(1), ahead);

    assertThat(expected.stream().map(one -> one.on() + " " + one.amount()))
        .containsExactlyInAnyOrderElementsOf(
            happening(sources, last, ahead, after)
                .map(one -> one.enteredOn() + " " + one.amount())
                .toList());
  }

  private static Stream<NewCredit> happening(
      List<Source> sources, YearMonth first, int months, int after) {
    return IntStream.range(0, months)
        .mapToObj(first::plusMonths)
        .flatMap(
            month ->
                IntStream.range(0, sources.size())
                    .mapToObj(number -> sources.get(number).of(number, month, after)));
  }

  private static Source source(List<Source> sources, NewCredit one) {
    return sources.get(Integer.parseInt(one.source().substring("paye-".length())));
  }

  private static Credit entered(NewCredit one) {
    return new Credit(id(one.hashCode()), one.enteredOn(), one.amount());
  }

  @Provide
  Arbitrary<List<Source>> sources() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.01"), new BigDecimal("3000"))
            .ofScale(2);
    return Combinators.combine(
            amounts, Arbitraries.integers().between(1, 28), Arbitraries.of(true, false))
        .as(Source::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
