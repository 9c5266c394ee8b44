package org.fairway.referral.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityRulesTest {

  @ParameterizedTest(name = "{0} {1}, {2} free beside, {3} free in programmes: {4}")
  @CsvSource({
    // says nothing
    ",,,,NO_CAPACITY",
    ",,,0,NO_CAPACITY",
    ",,,2,CAPACITY",
    // closed, whatever is free
    "CLOSED,WAITLIST,5,5,NO_CAPACITY",
    // looks at each, whatever is free
    "ASSESSED,REFUSE,5,5,ASSESSMENT_REQUIRED",
    "ASSESSED,REFUSE,0,0,ASSESSMENT_REQUIRED",
    // by places
    "BY_PLACES,WAITLIST,,1,CAPACITY",
    "BY_PLACES,WAITLIST,1,0,CAPACITY",
    "BY_PLACES,WAITLIST,,0,WAITLIST",
    "BY_PLACES,WAITLIST,0,,WAITLIST",
    "BY_PLACES,REFUSE,0,0,NO_CAPACITY",
    // takes people, and nobody knows how many
    "BY_PLACES,REFUSE,,,ASSESSMENT_REQUIRED",
  })
  void answers(
      Intake intake, WhenFull whenFull, Integer beside, Integer free, CapacityAnswer answer) {
    // Given
    Declaration said = intake == null ? null : new Declaration(intake, whenFull, beside);

    // Then
    assertThat(CapacityRules.of(said, free)).isEqualTo(answer);
  }

  @Property
  void oneMorePlaceNeverMakesTheAnswerWorse(
      @ForAll Intake intake, @ForAll WhenFull whenFull, @ForAll @IntRange(max = 3) int free) {
    // Given
    Declaration said = new Declaration(intake, whenFull, null);

    // Then
    assertThat(CapacityRules.of(said, free + 1)).isLessThanOrEqualTo(CapacityRules.of(said, free));
  }

  @Property
  void theBestOfAllIsOneOfThemAndNoneIsBetter(
      @ForAll @Size(min = 1, max = 9) List<CapacityAnswer> answers) {
    // When
    CapacityAnswer best = CapacityRules.best(answers);

    // Then
    assertThat(answers).contains(best).allSatisfy(a -> assertThat(best).isLessThanOrEqualTo(a));
  }
}
