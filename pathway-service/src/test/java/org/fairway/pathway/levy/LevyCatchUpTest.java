package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.change;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many months at once: each is whole or not there, wherever it is stopped. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyCatchUpTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 4);

  @Inject LevySweep sweep;

  @AfterEach
  void nothingStopsIt() {
    TestDatabase.execute("drop function if exists stopped_levy() cascade");
  }

  @Test
  void whatIsStoppedBetweenTwoMonthsGoesOnFromThereAndNothingIsDoubled() {
    // Given: forty months that were told, none of which is settled
    Months.todayIs("2028-08-01");
    Levy account = Levy.open(employer(Tokens.newTenant(), "RNA"), "2025-04", true);
    told(account);
    List<List<String>> byHand = Levy.shown(FortyMonths.carriedAcross());

    // When: it is stopped in the third month, then in the seventeenth and in the last
    stopAfter(account, 2);
    change(account.employer(), account.path(), "settle", null).statusCode(500);

    // Then: what was settled before is there, and nothing of that month
    assertThat(account.months()).isEqualTo(byHand.subList(0, 2));
    assertThat(position(account)).isEqualTo(postings(account));
    for (int settled : List.of(16, 39)) {
      stopAfter(account, settled);
      sweep.run();
      sweep.run();
      assertThat(account.months()).isEqualTo(byHand.subList(0, settled));
      assertThat(position(account)).isEqualTo(postings(account));
    }

    // When: nothing stops it any more
    nothingStopsIt();
    sweep.run();
    sweep.run();

    // Then: to the penny what one settlement without a fault gives
    assertThat(account.months()).isEqualTo(byHand);
    assertThat(positions(account))
        .isEqualTo(LongStream.rangeClosed(1, postings(account)).boxed().toList());
  }

  /** The employer of {@link CarriedAcrossTest}. */
  private static void told(Levy account) {
    account
        .tell(
            IntStream.range(0, 40)
                .mapToObj(FIRST::plusMonths)
                .map(month -> credit(month.toString(), month.atDay(19).toString(), "3000.17"))
                .collect(Collectors.joining(",")))
        .statusCode(201);
    String first = account.commit("2250.00", "2025-10-06", 18);
    account.move(first, "pause", "2026-12-01").statusCode(200);
    account.move(first, "resume", "2027-03-01").statusCode(200);
    account.move(first, "complete", "2027-07-04").statusCode(200);
    String second = account.commit("75000.01", "2028-01-03", 2);
    account.move(second, "complete", "2028-03-02").statusCode(200);
    String third = account.commit("7500.00", "2026-07-20", 20);
    account.move(third, "complete", "2028-03-19").statusCode(200);
  }

  /** What is done after that many months fails when it is to be kept. */
  private static void stopAfter(Levy account, int months) {
    TestDatabase.execute(
        """
        create or replace function stopped_levy() returns trigger language plpgsql as $$ begin
          if new.id = '%s' and new.settled_until > '%s' then raise exception 'stopped'; end if;
          return new;
        end $$"""
            .formatted(Given.id(account.path()), FIRST.plusMonths(months - 1L).atEndOfMonth()),
        "create or replace trigger stopped_levy before update on levy_account"
            + " for each row execute function stopped_levy()");
  }

  private static long position(Levy account) {
    return Long.parseLong(of(account, "select postings from levy_account where id = '%s'"));
  }

  private static long postings(Levy account) {
    return Long.parseLong(of(account, "select count(*) from levy_posting where account_id = '%s'"));
  }

  private static List<Long> positions(Levy account) {
    return TestDatabase.column(
            "select position from levy_posting where account_id = '%s' order by 1"
                .formatted(Given.id(account.path())))
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  private static String of(Levy account, String question) {
    return TestDatabase.value(question.formatted(Given.id(account.path())));
  }
}
