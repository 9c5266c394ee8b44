package org.fairway.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fairway.platform.webhooks.Schedule.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static Answer answer(int status) {
    return Answer.of(status, null, 10);
  }

  @Test
  void tenAttemptsOverThreeDaysThenNoMore() {
    // When
    List<Duration> pauses =
        java.util.stream.IntStream.rangeClosed(1, 9)
            .mapToObj(tries -> Schedule.after(answer(500), tries, NOW, 0).next())
            .map(next -> Duration.between(NOW, next))
            .toList();
    // Then
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    assertThat(Schedule.after(answer(500), 10, NOW, 0)).isEqualTo(Step.OVER);
  }

  @Property
  void aPauseIsUpToATenthLonger(
      @ForAll @IntRange(min = 1, max = 9) int tries,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    Instant next = Schedule.after(answer(503), tries, NOW, chance).next();
    Duration written = Schedule.PAUSES.get(tries);
    assertThat(Duration.between(NOW, next))
        .isBetween(written, written.plusMillis(written.toMillis() / 10));
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED", "204, DELIVERED", "299, DELIVERED", "301, REDIRECTED", "307, REDIRECTED",
    "400, REFUSED", "404, REFUSED", "410, GONE", "429, SLOWED_DOWN", "500, REFUSED",
    "502, SLOWED_DOWN", "503, REFUSED", "504, SLOWED_DOWN", "100, REFUSED"
  })
  void onlyTwoHundredsAreSuccess(int status, AttemptOutcome outcome) {
    assertThat(AttemptOutcome.of(status)).isEqualTo(outcome);
  }

  @Test
  void whatIsDeliveredOrGoneIsOver() {
    assertThat(Schedule.after(answer(204), 1, NOW, 0)).isEqualTo(Step.OVER);
    assertThat(Schedule.after(answer(410), 1, NOW, 0)).isEqualTo(Step.OVER);
  }

  @Test
  void whoIsTooBusyIsLeftAloneAndWhoIsBrokenIsNot() {
    assertThat(Schedule.after(answer(429), 2, NOW, 0).rest()).isEqualTo(NOW.plusSeconds(300));
    assertThat(Schedule.after(answer(500), 2, NOW, 0).rest()).isNull();
  }

  @Test
  void retryAfterMovesTheNextAttemptBackAndNeverForward() {
    Answer long1 = Answer.of(503, Duration.ofMinutes(7), 10);
    Answer short1 = Answer.of(503, Duration.ofSeconds(1), 10);
    Answer endless = Answer.of(429, Duration.ofDays(4000), 10);

    assertThat(Schedule.after(long1, 1, NOW, 0).next()).isEqualTo(NOW.plusSeconds(420));
    assertThat(Schedule.after(long1, 1, NOW, 0).rest()).isEqualTo(NOW.plusSeconds(420));
    assertThat(Schedule.after(short1, 3, NOW, 0).next()).isEqualTo(NOW.plusSeconds(1800));
    assertThat(Schedule.after(endless, 1, NOW, 0).next()).isEqualTo(NOW.plusSeconds(86400));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "120, 120",
        "0, 0",
        "'Sat, 21 Nov 2026 09:02:00 GMT', 120",
        "'Sat, 21 Nov 2026 08:00:00 GMT', 0",
        "-, -",
        "'', -",
        "soon, -",
        "'-1', -",
        "1.5, -",
        "99999999999999, -"
      })
  void retryAfterIsSecondsOrADate(String header, Long seconds) {
    Duration expected = seconds == null ? null : Duration.ofSeconds(seconds);
    assertThat(RetryAfter.of(header, NOW)).isEqualTo(expected);
  }
}
