package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is hidden, and why, in tables small enough to be checked by eye. */
class ProtectionTest {

  private static final Policy FIVE = new Policy(5);

  private static LinkedTables.Builder list(Map<String, Integer> parts) {
    LinkedTables.Builder tables = LinkedTables.builder();
    parts.forEach((key, count) -> tables.cell(key, count));
    tables.cell("ALL", parts.values().stream().mapToInt(count -> count).sum());
    return tables.sum("ALL", parts.keySet());
  }

  private static Map<String, Integer> bands() {
    return new TreeMap<>(Map.of("8a", 12, "8b", 3, "8c", 2, "8d", 7, "9", 1));
  }

  @Test
  void theWorkedExampleOfTheDocumentation() {
    LinkedTables tables = list(bands()).build();
    // Given the table that hides small counts alone
    TableAttacker attacker = new TableAttacker(tables, Set.of("8b", "8c", "9"), true);
    assertThat(attacker.range("8b").low()).isEqualTo(1);
    assertThat(attacker.range("8b").high()).isEqualTo(4);
    // When
    Protection protection = Disclosure.protect(tables, FIVE);
    // Then
    assertThat(protection.hidden()).containsExactly("8b", "8c", "8d", "9");
    assertThat(protection.shown()).containsExactly("8a", "ALL");
    TableAttacker again = new TableAttacker(tables, protection.hidden(), true);
    assertThat(again.range("8b").low()).isEqualTo(1);
    assertThat(again.range("8b").high()).isEqualTo(10);
  }

  @Test
  void withoutTheTotalSmallCountsAloneAreHidden() {
    LinkedTables.Builder tables = LinkedTables.builder();
    bands().forEach((key, count) -> tables.cell(key, count));
    assertThat(Disclosure.protect(tables.build(), FIVE).hidden()).containsExactly("8b", "8c", "9");
  }

  @Test
  void tablesWithoutSmallCountsAreShownWhole() {
    Protection protection = Disclosure.protect(list(Map.of("a", 0, "b", 5, "c", 70)).build(), FIVE);
    assertThat(protection.hidden()).isEmpty();
    assertThat(protection.showsAll(List.of("a", "b", "c", "ALL"))).isTrue();
  }

  @Test
  void aZeroThatIsCertainWhileAllIsShownRefusesNothing() {
    // Given a part that makes up a known total, so that nobody is in the rest
    LinkedTables tables =
        LinkedTables.builder()
            .known("ALL", 5)
            .cell("a", 5)
            .unseen("rest", 0)
            .sum("ALL", List.of("a", "rest"))
            .build();
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).shown()).contains("a");
  }

  @Test
  void theOrderOfCountsAndSumsChangesNothing() {
    // Given the same crossed table, put in forwards and backwards
    LinkedTables tables = RandomTables.crossed(42);
    List<String> keys = new ArrayList<>(tables.cells().keySet());
    java.util.Collections.reverse(keys);
    LinkedTables.Builder backwards = LinkedTables.builder();
    keys.forEach(key -> backwards.cell(key, tables.cells().get(key).count()));
    List<LinkedTables.Sum> sums = new ArrayList<>(tables.sums());
    java.util.Collections.reverse(sums);
    sums.forEach(
        sum -> {
          List<String> parts = new ArrayList<>(sum.parts());
          java.util.Collections.reverse(parts);
          backwards.sum(sum.totals(), parts);
        });
    // When, Then
    assertThat(Disclosure.protect(backwards.build(), FIVE))
        .isEqualTo(Disclosure.protect(tables, FIVE));
  }

  @Test
  void whatIsShownTogetherGoesTogether() {
    // Given a percentage that tells its count
    LinkedTables tables =
        LinkedTables.builder()
            .cell("count", 3)
            .cell("percent", 60)
            .cell("other", 50)
            .together(List.of("count", "percent"))
            .build();
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).hidden()).containsExactly("count", "percent");
  }

  @Test
  void aRestThatNobodyPrintsIsKeptToo() {
    // Given 2 people in no band, which only subtraction tells
    LinkedTables tables =
        LinkedTables.builder()
            .cell("a", 40)
            .cell("b", 30)
            .unseen("rest", 2)
            .cell("ALL", 72)
            .sum("ALL", List.of("a", "b", "rest"))
            .build();
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).hidden()).containsExactly("b", "rest");
  }

  @Test
  void aLargeRestMayBeWorkedOut() {
    LinkedTables tables =
        LinkedTables.builder()
            .cell("a", 40)
            .unseen("rest", 32)
            .cell("ALL", 72)
            .sum("ALL", List.of("a", "rest"))
            .build();
    assertThat(Disclosure.protect(tables, FIVE).shown()).containsExactly("ALL", "a");
  }

  @Test
  void whatIsKnownFromElsewhereCannotBeHiddenAndIsReckonedWith() {
    // Given a total and a part that are published already
    LinkedTables tables =
        LinkedTables.builder()
            .cell("a", 3)
            .cell("b", 60)
            .known("c", 40)
            .known("ALL", 103)
            .sum("ALL", List.of("a", "b", "c"))
            .build();
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).hidden()).containsExactly("a", "b");
  }

  @Test
  void whatCannotBeMadeSafeIsRefused() {
    // Given
    LinkedTables tables =
        LinkedTables.builder()
            .cell("a", 3)
            .cell("b", 0)
            .known("ALL", 3)
            .sum("ALL", List.of("a", "b"))
            .build();
    // When
    Protection protection = Disclosure.protect(tables, FIVE);
    // Then nothing is shown, not even the zero, and the reader is told why
    assertThat(protection.refusal()).contains(Disclosure.REFUSAL);
    assertThat(protection.shown()).isEmpty();
    assertThat(protection.shows("b")).isFalse();
  }

  @Test
  void twoVersionsThatDifferByFewAreNotBothShown() {
    for (long corrected : List.of(102L, 98L, 120L)) {
      // Given
      LinkedTables before = LinkedTables.builder().cell("staff", 100).build();
      Shown shown = Shown.of(before, Disclosure.protect(before, FIVE));
      LinkedTables after = LinkedTables.builder().cell("staff", corrected).build();
      // When
      LinkedTables both = Corrections.link(after, List.of(shown), FIVE);
      // Then
      assertThat(Disclosure.protect(both, FIVE).shows("staff")).isEqualTo(corrected == 120);
    }
  }

  @Test
  void thatOneCountIsNeverMoreThanAnotherIsReckonedWith() {
    // Given a hidden count of which the reader knows an upper bound
    LinkedTables free = LinkedTables.builder().cell("few", 3).cell("some", 5).build();
    assertThat(Disclosure.protect(free, FIVE).hidden()).containsExactly("few");
    // When
    LinkedTables bound =
        LinkedTables.builder().cell("few", 3).cell("some", 5).atMost("few", "some").build();
    // Then the bound goes too
    assertThat(Disclosure.protect(bound, FIVE).hidden()).containsExactly("few", "some");
  }

  @Test
  void aKeyThatIsNotThereIsNotShown() {
    Protection protection = Disclosure.protect(list(bands()).build(), FIVE);
    assertThat(protection.shows("8A")).isFalse();
  }

  @Test
  void whatTheReaderIsSaidToKnowMustBeTrue() {
    LinkedTables.Builder wrong =
        LinkedTables.builder().cell("a", 1).cell("ALL", 3).sum("ALL", List.of("a"));
    assertThatThrownBy(wrong::build).hasMessageContaining("ALL");
    LinkedTables.Builder missing = LinkedTables.builder().cell("a", 1).hide("b");
    assertThatThrownBy(missing::build).hasMessageContaining("b");
    assertThatThrownBy(() -> LinkedTables.builder().cell("a", 1).cell("a", 2))
        .hasMessageContaining("a");
    assertThatThrownBy(() -> LinkedTables.builder().cell("a", -1)).hasMessageContaining("a");
  }
}
