package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest(name = "{1} working days before {0}: {2}")
  @CsvSource({
    // Wednesday to Monday
    "2026-11-18T10:00:00Z, 2, 2026-11-16T10:00:00Z",
    // Tuesday over the weekend to Friday
    "2026-11-17T10:00:00Z, 2, 2026-11-13T10:00:00Z",
    // Monday over the weekend to Thursday
    "2026-11-16T10:00:00Z, 2, 2026-11-12T10:00:00Z",
    // Sunday: Friday and Thursday have passed
    "2026-11-15T10:00:00Z, 2, 2026-11-12T10:00:00Z",
    // over the end of summer time on 25 October the hour of the day stays
    "2026-10-26T10:00:00Z, 1, 2026-10-23T09:00:00Z",
    "2026-11-18T10:00:00Z, 0, 2026-11-18T10:00:00Z",
  })
  void countsBackOverWeekends(Instant now, int days, Instant then) {
    assertThat(WorkingDays.before(now, days)).isEqualTo(then);
  }
}
