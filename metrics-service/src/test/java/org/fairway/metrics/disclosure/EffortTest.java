package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No decision keeps a processor for long. */
class EffortTest {

  private static final Policy FIVE = new Policy(5);

  @Test
  void whatTakesTooLongIsRefusedAndSaysSo() {
    // Given a cube of which something small has to be hidden
    LinkedTables tables = RandomTables.cube(3);
    Effort needed = new Effort(Effort.MOST);
    assertThat(Disclosure.protect(tables, FIVE, needed).refusal()).isEmpty();
    // When it may take a small part of the steps
    Effort less = new Effort(needed.spent() / 50);
    Protection protection = Disclosure.protect(tables, FIVE, less);
    // Then
    assertThat(protection.refusal()).contains(Disclosure.TOO_LARGE);
    assertThat(protection.shown()).isEmpty();
    // and little more is done than may be
    assertThat(less.spent()).isLessThan(needed.spent());
  }

  /** Wherever the steps end, and also while what was hidden for nothing is given back. */
  @Test
  void whatIsNotFinishedShowsNothingThatWouldBeHidden() {
    for (long seed = 0; seed < 5; seed++) {
      LinkedTables tables = RandomTables.cube(seed);
      Effort whole = new Effort(Effort.MOST);
      Set<String> shown = Disclosure.protect(tables, FIVE, whole).shown();
      for (long part = 1; part < 40; part++) {
        Effort less = new Effort(whole.spent() * part / 40);
        assertThat(shown).containsAll(Disclosure.protect(tables, FIVE, less).shown());
      }
    }
  }

  @Test
  void theStepsAreTheSameEveryTime() {
    for (long seed = 0; seed < 5; seed++) {
      long steps = Steps.of(RandomTables.cube(seed), FIVE);
      assertThat(Steps.of(RandomTables.cube(seed), FIVE)).isEqualTo(steps);
    }
  }

  @Test
  void whatIsInVainIsFoundBeforeAnyChoice() {
    // Given a total that is known, of two
    LinkedTables tables =
        LinkedTables.builder()
            .cell("A", 2)
            .cell("B", 1)
            .known("ALL", 3)
            .sum("ALL", List.of("A", "B"))
            .build();
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).refusal()).contains(Disclosure.REFUSAL);
    assertThat(Steps.of(tables, FIVE)).isZero();
  }
}
