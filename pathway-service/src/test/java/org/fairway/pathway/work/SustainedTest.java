package org.fairway.pathway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day before and on the day on which it can be known. */
class SustainedTest {
  private static final LocalDate START = LocalDate.of(2025, 9, 1);

  /**
   * Days are counted from the thirteenth week on.
   *
   * @param found in work, or none
   * @param ended the last day, or none
   * @param asked the day that is asked about
   */
  @ParameterizedTest
  @CsvSource({
    "    ,     , -1, NOT_YET_DUE",
    "    ,     ,  0, NOT_KNOWN",
    "  -1,     ,  0, NOT_KNOWN",
    "   0,     ,  0, IN_WORK",
    "   0,     , -1, NOT_YET_DUE",
    "    ,   -1,  0, LEFT",
    "    ,   -1, -1, LEFT",
    "    ,   -1, -2, NOT_YET_DUE",
    "    ,    0,  0, IN_WORK",
    "    ,    0, -1, NOT_YET_DUE",
    "    ,    1,  0, NOT_KNOWN",
    "    ,    1,  1, IN_WORK",
  })
  void aDayDecides(Integer found, Integer ended, int asked, Sustained.State expected) {
    for (int weeks : Sustained.WEEKS) {
      LocalDate due = START.plusWeeks(weeks);
      Employment work =
          new Employment(
              UUID.randomUUID(),
              UUID.randomUUID(),
              null,
              Origin.DESTINATION,
              "RNA",
              null,
              null,
              START,
              ended == null ? null : due.plusDays(ended),
              0,
              Stream.ofNullable(found).map(day -> inWork(due.plusDays(day))).toList());

      Sustained said = Sustained.of(work, weeks, due.plusDays(asked));

      assertThat(said.dueOn()).isEqualTo(due);
      assertThat(said.state()).as("%d weeks", weeks).isEqualTo(expected);
    }
    assertThat(Sustained.WEEKS).isEqualTo(List.of(13, 26, 52));
  }

  private static WorkCheck inWork(LocalDate on) {
    return WorkCheck.now(on, true, null, null);
  }
}
