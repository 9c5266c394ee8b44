package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fairway.referral.referral.SustainedCheck.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @ParameterizedTest(name = "in work on {0}, ended on {1}: {2}")
  @CsvSource({
    ",,",
    "2026-03-31,,",
    "2026-04-01,, SUSTAINED",
    ", 2026-03-31, NOT_SUSTAINED",
    ", 2026-04-01, SUSTAINED",
    // ended, and in work again later: in work on the day that counts, as far as anybody knows
    "2026-05-01, 2026-03-31, SUSTAINED",
    "2026-03-01, 2026-03-31, NOT_SUSTAINED",
  })
  void theDaysThatAreKnownDecide(LocalDate inWork, LocalDate ended, Result result) {
    assertThat(new Lasting(inWork, ended).at(DAY).orElse(null)).isEqualTo(result);
  }

  @Property
  void anEndOfWorkIsNeverAReasonToSayNothing(@ForAll @IntRange(max = 400) int day) {
    assertThat(new Lasting(null, DAY.plusDays(day - 200L)).at(DAY)).isPresent();
  }
}
