package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.indicator.Published;
import org.junit.jupiter.api.Test;

/**
 * The table of WRES-02: of 18 counts five are hidden as fewer than 5, and the total is printed, so
 * that the sum of the five is not hidden at all.
 */
class PublishedTableTest {

  private static final Policy FIVE = new Policy(5);
  private static final JsonNode CASE = Published.of("WRES-02");
  private static final long TOTAL = CASE.at("/published_result/total_accepted").asLong();

  /** What the five hidden cells hold together. */
  private static final String HIDDEN = "hidden";

  private final List<String> parts = new ArrayList<>();

  /** The counts that are printed. */
  private LinkedTables.Builder printed(Role role) {
    LinkedTables.Builder tables = LinkedTables.builder();
    for (JsonNode row : CASE.at("/inputs/rows")) {
      String accepted = row.path("accepted").asText();
      if (!accepted.startsWith("<")) {
        tables.put(row.path("category").asText(), Long.parseLong(accepted), role);
        parts.add(row.path("category").asText());
      }
    }
    return tables;
  }

  private static long visible() {
    long visible = 0;
    for (JsonNode row : CASE.at("/inputs/rows")) {
      // A hidden count is no number and reads as 0.
      visible += row.path("accepted").asLong();
    }
    return visible;
  }

  private LinkedTables withHidden(Role role) {
    LinkedTables.Builder tables = printed(role);
    parts.add(HIDDEN);
    return tables
        .cell(HIDDEN, TOTAL - visible())
        .hide(HIDDEN)
        .put("ALL", TOTAL, role)
        .sum("ALL", parts)
        .build();
  }

  @Test
  void asItIsPrintedItTellsTheSumOfWhatItHides() {
    // Given everything that is printed, which cannot be taken back
    LinkedTables tables = withHidden(Role.KNOWN);
    // When, Then
    assertThat(Disclosure.protect(tables, FIVE).refusal()).contains(Disclosure.REFUSAL);
    assertThat(new TableAttacker(tables, Set.of(HIDDEN), true).range(HIDDEN))
        .isEqualTo(new TableAttacker.Range(11, 11));
    assertThat(CASE.at("/computed/suppressed_total_recoverable_by_subtraction").asInt())
        .isEqualTo(11);
  }

  @Test
  void controlArmWithoutTheTotalNothingIsTold() {
    LinkedTables tables = printed(Role.KNOWN).cell(HIDDEN, TOTAL - visible()).hide(HIDDEN).build();
    Protection protection = Disclosure.protect(tables, FIVE);
    assertThat(protection.refusal()).isEmpty();
    assertThat(protection.hidden()).containsExactly(HIDDEN);
  }

  @Test
  void toKeepTheSumMoreWouldHaveToBeHidden() {
    // Given the same before it was printed
    LinkedTables tables = withHidden(Role.CELL);
    // When
    Protection protection = Disclosure.protect(tables, FIVE);
    // Then
    assertThat(protection.refusal()).isEmpty();
    assertThat(protection.hidden()).contains(HIDDEN).hasSizeGreaterThan(1);
    assertThat(new TableAttacker(tables, protection.hidden(), true).found(5)).isEmpty();
  }

  @Test
  void ofEachOfTheFiveTheSumLeavesOneToSeven() {
    // Given one of the ways in which 11 may lie in five cells of 1 to 4
    LinkedTables.Builder builder = printed(Role.CELL);
    List<Integer> way = List.of(4, 1, 2, 2, 2);
    Set<String> five = new TreeSet<>();
    for (JsonNode row : CASE.at("/inputs/rows")) {
      if (row.path("accepted").asText().startsWith("<")) {
        builder.cell(row.path("category").asText(), way.get(five.size()));
        five.add(row.path("category").asText());
      }
    }
    parts.addAll(five);
    LinkedTables tables = builder.cell("ALL", TOTAL).sum("ALL", parts).build();
    // When, Then the same five are hidden here, and none is known more closely than to 5
    assertThat(five).hasSize(CASE.at("/computed/suppressed_cells").asInt());
    assertThat(Disclosure.protect(tables, FIVE).hidden()).isEqualTo(five);
    TableAttacker attacker = new TableAttacker(tables, five, true);
    for (String cell : five) {
      assertThat(attacker.range(cell)).isEqualTo(new TableAttacker.Range(1, 7));
    }
  }
}
