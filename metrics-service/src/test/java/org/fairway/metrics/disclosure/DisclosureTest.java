package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Random tables, protected and attacked by a {@link TableAttacker} that shares no code. */
class DisclosureTest {

  private static final Policy FIVE = new Policy(5);

  record Shape(String name, LongFunction<LinkedTables> of) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("list", RandomTables::list),
          new Shape("crossed", RandomTables::crossed),
          new Shape("lines", RandomTables::lines),
          new Shape("hierarchy", RandomTables::hierarchy),
          new Shape("pair", RandomTables::pair),
          new Shape("cube", RandomTables::cube));

  @Provide
  Arbitrary<Shape> shapes() {
    return Arbitraries.of(SHAPES);
  }

  @Provide
  Arbitrary<Integer> thresholds() {
    return Arbitraries.of(5, 10, 11);
  }

  @Property(tries = 100)
  void noHiddenCountIsKnownMoreCloselyThanToTheThreshold(
      @ForAll("shapes") Shape shape, @ForAll long seed, @ForAll("thresholds") int threshold) {
    // Given
    LinkedTables tables = shape.of().apply(seed);
    // When
    Protection protection = Disclosure.protect(tables, new Policy(threshold));
    // Then: not even by a reader who knows that zeros are shown
    assertThat(protection.refusal()).isEmpty();
    assertThat(new TableAttacker(tables, protection.hidden(), true).found(threshold)).isEmpty();
  }

  @Test
  void controlArmWithoutSecondaryHidingTheSameAttackerSucceeds() {
    for (Shape shape : SHAPES) {
      int broken = 0;
      for (long seed = 0; seed < 20; seed++) {
        LinkedTables tables = shape.of().apply(seed);
        broken += new TableAttacker(tables, smallAlone(tables), true).found(5).isEmpty() ? 0 : 1;
      }
      assertThat(broken).as(shape.name()).isGreaterThan(5);
    }
  }

  /** What is small, and what is shown together with it; nothing more. */
  private static Set<String> smallAlone(LinkedTables tables) {
    Set<String> hidden = new TreeSet<>();
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              if (FIVE.hides(cell.count())) {
                hidden.add(key);
                tables.together().stream()
                    .filter(keys -> keys.contains(key))
                    .forEach(hidden::addAll);
              }
            });
    return hidden;
  }

  @Property(tries = 300)
  void nothingSmallIsShownAndZerosAre(@ForAll("shapes") Shape shape, @ForAll long seed) {
    LinkedTables tables = shape.of().apply(seed);
    Protection protection = Disclosure.protect(tables, FIVE);
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              assertThat(protection.shows(key) && FIVE.hides(cell.count())).as(key).isFalse();
              boolean alone = tables.together().isEmpty() && cell.role() == Role.CELL;
              assertThat(alone && cell.count() == 0 && !protection.shows(key)).as(key).isFalse();
            });
  }

  @Property(tries = 40)
  void norByOneWhoTriesAllTables(@ForAll long seed) {
    // Given a table small enough
    LinkedTables tables = RandomTables.tiny(seed);
    // When
    Protection protection = Disclosure.protect(tables, FIVE);
    // Then
    Assume.that(protection.hidden().size() <= 9);
    BruteForce force = new BruteForce(tables, protection.hidden(), 40);
    for (String key : protection.hidden()) {
      assertThat(force.range(key)[1] - force.range(key)[0]).as(key).isGreaterThanOrEqualTo(5);
    }
  }

  @Property(tries = 200)
  void whatIsRefusedCouldNotBeMadeSafeAndTheRestIsSafe(@ForAll long seed) {
    LinkedTables tables = RandomTables.partlyKnown(seed);
    Protection protection = Disclosure.protect(tables, FIVE);
    if (protection.refusal().isEmpty()) {
      assertThat(new TableAttacker(tables, protection.hidden(), true).found(5)).isEmpty();
    } else {
      assertThat(protection.shown()).isEmpty();
      assertThat(new TableAttacker(tables, all(tables), true).found(5)).isNotEmpty();
    }
  }

  @Test
  void bothRefusedAndProtectedOccurAmongThem() {
    Map<Boolean, Long> outcomes =
        LongStream.range(0, 300)
            .mapToObj(RandomTables::partlyKnown)
            .map(tables -> Disclosure.protect(tables, FIVE))
            .filter(protection -> !protection.hidden().isEmpty())
            .collect(
                Collectors.partitioningBy(
                    protection -> protection.refusal().isEmpty(), Collectors.counting()));
    assertThat(outcomes.get(true)).isGreaterThan(5);
    assertThat(outcomes.get(false)).isGreaterThan(5);
  }

  /** Everything that can be hidden: what is not known already, and not zero. */
  private static Set<String> all(LinkedTables tables) {
    Set<String> all = new TreeSet<>();
    tables
        .cells()
        .forEach(
            (key, cell) -> {
              if (cell.role() == Role.CELL && cell.count() > 0) {
                all.add(key);
              }
            });
    return all;
  }

  @Property(tries = 60)
  void theSameTablesAreAlwaysProtectedAlike(@ForAll("shapes") Shape shape, @ForAll long seed) {
    assertThat(Disclosure.protect(shape.of().apply(seed), FIVE))
        .isEqualTo(Disclosure.protect(shape.of().apply(seed), FIVE));
  }
}
