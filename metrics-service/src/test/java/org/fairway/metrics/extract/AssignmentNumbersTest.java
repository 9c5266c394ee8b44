package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Numbers that come twice are found. */
class AssignmentNumbersTest {

  private static final int MANY = 400_000;

  @Property(tries = 200)
  void aNumberIsNewOnceAndNeverAgain(
      @ForAll @Size(max = 2000) List<@IntRange(min = 1, max = 3000) Integer> numbers) {
    // Given
    AssignmentNumbers known = new AssignmentNumbers(1_000_000);
    Set<Integer> seen = new HashSet<>();
    // When, Then
    for (int number : numbers) {
      assertThat(known.add(Hash.mix(number))).isEqualTo(seen.add(number));
    }
  }

  @Test
  void numbersThatFallOnOnePlaceAreToldApart() {
    // Given numbers alike in every bit that chooses the place
    AssignmentNumbers known = new AssignmentNumbers(1_000_000);
    // When
    for (int i = 1; i < 5000; i++) {
      assertThat(known.add(i)).isTrue();
    }
    // Then
    for (int i = 1; i < 5000; i++) {
      assertThat(known.add(i)).isFalse();
    }
  }

  @Test
  void numbersStayKnownWhileTheTableGrows() {
    // Given
    AssignmentNumbers known = new AssignmentNumbers(MANY + 1);
    int found = 0;
    // When
    for (int i = 1; i <= MANY; i++) {
      found += known.add(Hash.mix(i)) ? 0 : 1;
    }
    // Then
    assertThat(found).isZero();
    for (int i = 1; i <= MANY; i++) {
      found += known.add(Hash.mix(i)) ? 0 : 1;
    }
    assertThat(found).isEqualTo(MANY);
  }

  @Test
  void beyondTheLimitNothingIsFoundAndThatIsKnown() {
    // Given
    AssignmentNumbers known = new AssignmentNumbers(2);
    known.add(1);
    assertThat(known.isFull()).isFalse();
    // When
    known.add(2);
    // Then
    assertThat(known.isFull()).isTrue();
    assertThat(known.add(1)).isTrue();
  }
}
