package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CubeTest {

  @Property(tries = 100)
  void twoCubesTogetherAreTheCubeOfBoth(
      @ForAll @Size(max = 3000) List<@LongRange(min = 1, max = 500) Long> one,
      @ForAll @Size(max = 300) List<@LongRange(min = 400, max = 900) Long> two) {
    // Given ethnic codes enough for all numbers
    Values values = new Values();
    for (int i = 1; i <= 900; i++) {
      values.number(Axis.ETHNIC_CODE, "code " + i);
    }
    Map<String, Long> expected = new HashMap<>();
    one.forEach(number -> expected.merge("code " + number, 1L, Long::sum));
    two.forEach(number -> expected.merge("code " + number, 1L, Long::sum));
    Cube first = cube(values, one);
    // When
    first.addAll(cube(values, two));
    // Then
    Map<String, Long> found = new HashMap<>();
    first.forEach((cell, people, fte) -> found.put(cell.ethnicCode(), people));
    assertThat(found).isEqualTo(expected);
    assertThat(first.size()).isEqualTo(expected.size());
  }

  private static Cube cube(Values values, List<Long> numbers) {
    Cube cube = new Cube(values);
    numbers.forEach(number -> cube.add(number << Axis.ETHNIC_CODE.shift(), 1, 0));
    return cube;
  }

  @Property(tries = 50)
  void anAssignmentIsFoundAgainAndNoOtherIs(@ForAll @Size(max = 5000) List<Long> numbers) {
    AssignmentNumbers seen = new AssignmentNumbers(1_000_000);
    Set<Long> set = new HashSet<>();
    for (long number : numbers) {
      long hash = Hash.mix(number);
      if (hash != 0) {
        assertThat(seen.add(hash)).isEqualTo(set.add(number));
      }
    }
  }

  @Test
  void beyondTheLimitNothingIsFoundAndNothingGrows() {
    AssignmentNumbers seen = new AssignmentNumbers(10);
    for (long i = 1; i <= 10; i++) {
      seen.add(i);
    }
    assertThat(seen.isFull()).isTrue();
    assertThat(seen.add(1)).isTrue();
  }
}
