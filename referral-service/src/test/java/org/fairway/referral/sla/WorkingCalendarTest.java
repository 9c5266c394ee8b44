package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
  private static final WorkingCalendar CALENDAR = BankHolidays.CALENDAR;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final long FOUR_YEARS = 4L * 365 * 24 * 60;

  @ParameterizedTest(name = "{1} working days after {0}: {2}")
  @CsvSource({
    // Monday to Wednesday, at the same hour
    "2026-11-16T10:00:00Z, 2, 2026-11-18T10:00:00Z",
    // Thursday over the weekend
    "2026-11-19T16:30:00Z, 2, 2026-11-23T16:30:00Z",
    // sent on a Saturday: from Monday on, to the end of Tuesday
    "2026-11-21T10:00:00Z, 2, 2026-11-25T00:00:00Z",
    // Christmas 2026: Friday is Christmas Day, Monday the substitute for Boxing Day
    "2026-12-24T09:00:00Z, 2, 2026-12-30T09:00:00Z",
    // Easter 2027: Good Friday 26 March, Easter Monday 29 March, and summer time begins between
    "2027-03-25T12:00:00Z, 1, 2027-03-30T11:00:00Z",
    // over the end of summer time the hour on the wall stays
    "2026-10-23T09:00:00Z, 1, 2026-10-26T10:00:00Z",
    // New Year 2028: 1 January is a Saturday, Monday the substitute
    "2027-12-31T08:00:00Z, 1, 2028-01-04T08:00:00Z",
    "2026-11-16T10:00:00Z, 0, 2026-11-16T10:00:00Z",
  })
  void limitsPassOverWeekendsAndBankHolidays(Instant start, int days, Instant due) {
    assertThat(CALENDAR.after(start, Duration.ofDays(days))).isEqualTo(due);
  }

  @Property
  void soMuchTimeHasPassedAtTheLimitAndNotAMillisecondBefore(
      @ForAll @LongRange(max = FOUR_YEARS) long minute,
      @ForAll @IntRange(min = 1, max = 60_000) int time) {
    // Given
    Instant start = BEGIN.plus(Duration.ofMinutes(minute));
    Duration wanted = Duration.ofMinutes(time);
    // When
    Instant due = CALENDAR.after(start, wanted);
    // Then
    assertThat(CALENDAR.between(start, due)).isEqualTo(wanted);
    assertThat(CALENDAR.between(start, due.minusMillis(1))).isLessThan(wanted);
  }

  @Property
  void timeAddsUpWhereverItIsDivided(
      @ForAll @LongRange(max = FOUR_YEARS) long one,
      @ForAll @LongRange(max = FOUR_YEARS) long two,
      @ForAll @LongRange(max = FOUR_YEARS) long three) {
    // Given
    Instant a = BEGIN.plus(Duration.ofMinutes(one));
    Instant b = BEGIN.plus(Duration.ofMinutes(two));
    Instant c = BEGIN.plus(Duration.ofMinutes(three));
    // Then
    assertThat(CALENDAR.between(a, b).plus(CALENDAR.between(b, c)))
        .isEqualTo(CALENDAR.between(a, c));
  }

  @Property
  void aPauseMovesTheLimitAndCostsNothing(
      @ForAll @LongRange(max = FOUR_YEARS) long minute,
      @ForAll @IntRange(max = 5000) int worked,
      @ForAll @IntRange(max = 90_000) int paused) {
    // Given
    Limit limit = Limit.of(7, 1, Limit.Unit.WORKING);
    Instant start = BEGIN.plus(Duration.ofMinutes(minute));
    Instant pause = start.plus(Duration.ofMinutes(worked));
    Instant resume = pause.plus(Duration.ofMinutes(paused));
    // When
    Duration left = limit.left(pause, limit.span(start, limit.time()).dueAt());
    Instant due = limit.span(resume, left).dueAt();
    // Then
    assertThat(CALENDAR.between(start, pause).plus(CALENDAR.between(resume, due)))
        .isEqualTo(limit.time());
  }

  @Property
  void onADayWithoutWorkNoTimePasses(@ForAll @IntRange(max = 1400) int day) {
    // Given
    LocalDate date = LocalDate.of(2025, 1, 1).plusDays(day);
    Instant begin = date.atStartOfDay(WorkingCalendar.ENGLAND).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(WorkingCalendar.ENGLAND).toInstant();
    // Then
    assertThat(CALENDAR.between(begin, end))
        .isEqualTo(CALENDAR.works(date) ? WorkingCalendar.DAY : Duration.ZERO);
  }

  @Property
  void aWarningComesBeforeTheLimitAndNotBeforeTheStart(
      @ForAll @LongRange(max = FOUR_YEARS) long minute, @ForAll @IntRange(max = 12_000) int left) {
    // Given
    Instant start = BEGIN.plus(Duration.ofMinutes(minute));
    // When
    Limit.Span span = Limit.of(7, 1, Limit.Unit.WORKING).span(start, Duration.ofMinutes(left));
    // Then
    assertThat(span.warnAt()).isBetween(start, span.dueAt());
  }

  @ParameterizedTest
  @CsvSource({"2029-01-01T10:00:00, 1, 2029-01-02T10:00:00"})
  void beyondTheListDaysCountByTheWeek(LocalDateTime start, int days, LocalDateTime due) {
    assertThat(
            CALENDAR.after(
                start.atZone(WorkingCalendar.ENGLAND).toInstant(), Duration.ofDays(days)))
        .isEqualTo(due.atZone(WorkingCalendar.ENGLAND).toInstant());
  }
}
