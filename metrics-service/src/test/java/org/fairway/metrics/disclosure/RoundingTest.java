package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundingTest {

  private static final Policy ROUND = Policies.named("ROUND_5", OptionalInt.empty());

  @Property
  void aCountGoesToTheNearestFive(@ForAll @IntRange(max = 100_000) int count) {
    assertThat(ROUND.printed(count) % 5).isZero();
    assertThat(Math.abs(ROUND.printed(count) - count)).isLessThanOrEqualTo(2);
  }

  @Property(tries = 15)
  void noSmallCountIsShownNorLeftWithFewerThanThreeValues(@ForAll long seed) {
    for (LinkedTables tables :
        java.util.List.of(RandomTables.list(seed), RandomTables.pair(seed))) {
      // When
      Protection protection = Disclosure.protect(tables, ROUND);
      // Then
      assertThat(protection.refusal()).isEmpty();
      TableAttacker attacker = TableAttacker.ofRounded(tables, protection, ROUND);
      tables
          .cells()
          .forEach(
              (key, cell) -> {
                if (protection.shows(key)) {
                  assertThat(ROUND.hides(ROUND.printed(cell.count()))).isFalse();
                }
                TableAttacker.Range range = attacker.range(key);
                assertThat(range.isNarrowerThan(2) && range.low() < 5 && !range.isNothing())
                    .as(key + " = " + cell.count() + " in " + range)
                    .isFalse();
              });
    }
  }

  @Test
  void controlArmRoundedPartsAndTheirRoundedTotalCanTellACount() {
    // Given nine times 2, each printed as 0, and their total of 18, printed as 20
    LinkedTables.Builder builder = LinkedTables.builder();
    java.util.List<String> parts = new java.util.ArrayList<>();
    for (int i = 0; i < 9; i++) {
      parts.add("p" + i);
      builder.cell("p" + i, 2);
    }
    LinkedTables tables = builder.cell("ALL", 18).sum("ALL", parts).build();
    // When all are shown, Then the reader has each of them
    Protection all =
        new Protection(
            tables.cells().keySet(),
            java.util.Set.of(),
            java.util.Optional.empty(),
            ROUND.note(true));
    assertThat(TableAttacker.ofRounded(tables, all, ROUND).range("p0").isNarrowerThan(2)).isTrue();
    // And the component hides something
    assertThat(Disclosure.protect(tables, ROUND).hidden()).isNotEmpty();
  }
}
