package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is remembered is what would be decided. */
class DecisionsTest {

  private static final Policy FIVE = new Policy(5);
  private static final List<LongFunction<LinkedTables>> SHAPES =
      List.of(
          RandomTables::list,
          RandomTables::partlyKnown,
          RandomTables::crossed,
          RandomTables::lines,
          RandomTables::hierarchy,
          RandomTables::pair);

  private final AtomicInteger decided = new AtomicInteger();
  private final Decisions decisions =
      new Decisions(
          (tables, policy) -> {
            decided.incrementAndGet();
            return Disclosure.protect(tables, policy);
          });

  private static LinkedTables tables(Consumer<LinkedTables.Builder> further) {
    LinkedTables.Builder tables = LinkedTables.builder();
    Map.of("a", 3, "b", 12, "c", 30, "d", 40).forEach((key, count) -> tables.cell(key, count));
    tables.cell("ab", 15).cell("all", 85).sum("all", List.of("a", "b", "c", "d"));
    further.accept(tables);
    return tables.build();
  }

  @Property(tries = 60)
  void whatIsRememberedIsWhatWouldBeDecided(
      @ForAll @IntRange(max = 5) int shape, @ForAll @IntRange(max = 40) int seed) {
    // Given tables that may have been asked for before, among others of their kind
    LinkedTables tables = SHAPES.get(shape).apply(seed);
    for (Policy policy : List.of(FIVE, new Policy(11))) {
      Protection truth = Disclosure.protect(tables, policy);
      // When, Then
      assertThat(decisions.protect(tables, policy)).isEqualTo(truth);
      assertThat(decisions.protect(tables, policy)).isEqualTo(truth);
    }
  }

  @Test
  void theSameTablesAreDecidedOnce() {
    Protection first = decisions.protect(tables(more -> {}), FIVE);
    assertThat(decisions.protect(tables(more -> {}), FIVE)).isEqualTo(first);
    assertThat(decided).hasValue(1);
  }

  @Test
  void whateverGoesIntoTheDecisionMakesOtherTables() {
    // Given everything that tables can differ by
    List<LinkedTables> all =
        List.of(
            tables(more -> {}),
            tables(more -> more.cell("e", 3)),
            tables(more -> more.cell("e", 4)),
            tables(more -> more.unseen("e", 3)),
            tables(more -> more.known("e", 3)),
            tables(more -> more.slack("e", 3)),
            tables(more -> more.sum("ab", List.of("a", "b"))),
            tables(more -> more.together(List.of("c", "d"))),
            tables(more -> more.together(List.of("b", "c"))),
            tables(more -> more.together(List.of("b", "c")).together(List.of("d"))),
            tables(more -> more.together(List.of("b", "c", "d"))),
            tables(more -> more.hide("c")),
            tables(more -> more.hide("d")),
            tables(more -> more.keep("d")));
    List<Policy> policies = List.of(FIVE, FIVE.withThreshold(10), new Policy(10));
    // When
    for (Policy policy : policies) {
      for (LinkedTables tables : all) {
        Protection protection = decisions.protect(tables, policy);
        // Then
        assertThat(protection).isEqualTo(Disclosure.protect(tables, policy));
      }
    }
    assertThat(decided).hasValue(all.size() * policies.size());
  }

  @Test
  void thatNothingMayBeShownIsRememberedToo() {
    LinkedTables refused =
        LinkedTables.builder()
            .known("a", 12)
            .known("all", 15)
            .unseen("b", 3)
            .sum("all", List.of("a", "b"))
            .build();
    assertThat(Disclosure.protect(refused, FIVE).refusal()).isPresent();
    for (int time = 0; time < 2; time++) {
      assertThat(decisions.protect(refused, FIVE)).isEqualTo(Disclosure.protect(refused, FIVE));
    }
    assertThat(decided).hasValue(1);
  }
}
