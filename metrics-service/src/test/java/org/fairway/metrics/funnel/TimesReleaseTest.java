package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;

class TimesReleaseTest {

  private static final TimesRelease RELEASE = new TimesRelease(new Policy(5), 11);

  private static Times.Row row(String group, long n) {
    Map<Span, Times.Figure> figures = new EnumMap<>(Span.class);
    figures.put(Span.REFERRED_TO_ACCEPTED, new Times.Figure(n, 0L, 7.0, 8.0, 20.0));
    return Times.Row.of(group, figures);
  }

  private static List<Times.Row> shown(Times.Row total, GroupBy by, Times.Row... rows) {
    Set<Quantity> all = Set.copyOf(Quantity.chain());
    TimesTable table =
        new TimesTable(by, List.of(rows), Map.of("NONE", all, "CARE_LEAVER", all, "REFUGEE", all));
    return RELEASE.groups(total, total, List.of(table), List.of());
  }

  @Test
  void theTimesOfThoseInNoPriorityGroupTellNothingOfTheFewInOne() {
    // Given 100 referrals with a time, 95 of them in no priority group
    Times.Row total = row(FunnelRow.TOTAL, 100);
    // When
    List<Times.Row> shown =
        shown(total, GroupBy.PRIORITY_GROUP, row("CARE_LEAVER", 5), row("NONE", 95));
    // Then 100 times the mean of all less 95 times the mean of these would be the sum of five
    assertThat(shown).allMatch(row -> row.figures().isEmpty());
  }

  @Test
  void theNumberBehindATimeDoesNotTellAStageThatIsHidden() {
    // Given two groups of whom the funnel hides how many were accepted, and one of whom it does not
    Set<Quantity> all = Set.copyOf(Quantity.chain());
    Set<Quantity> some = Set.of(Quantity.REFERRED, Quantity.STARTED);
    Times.Row total = row(FunnelRow.TOTAL, 90);
    List<Times.Row> rows = List.of(row("FEMALE", 37), row("MALE", 33), row("OTHER", 20));
    TimesTable table =
        new TimesTable(GroupBy.SEX, rows, Map.of("FEMALE", all, "MALE", some, "OTHER", some));
    // When
    List<Times.Row> shown = RELEASE.groups(total, total, List.of(table), List.of());
    // Then
    assertThat(shown).extracting(row -> row.figures().size()).containsExactly(1, 0, 0);
    assertThat(shown).noneMatch(Times.Row::hidden);
    // Control arm: with the stage shown so are the times
    TimesTable open =
        new TimesTable(GroupBy.SEX, rows, Map.of("FEMALE", all, "MALE", all, "OTHER", all));
    assertThat(RELEASE.groups(total, total, List.of(open), List.of()))
        .allMatch(row -> row.figures().size() == 1);
    // And of all referrals together
    assertThat(RELEASE.total(total, FunnelRow.empty("TOTAL").without(Set.of(Quantity.ACCEPTED))))
        .matches(row -> row.figures().isEmpty());
  }

  @Test
  void manyInPriorityGroupsLeaveThemToBeSeen() {
    Times.Row total = row(FunnelRow.TOTAL, 100);
    List<Times.Row> shown =
        shown(
            total,
            GroupBy.PRIORITY_GROUP,
            row("CARE_LEAVER", 5),
            row("NONE", 60),
            row("REFUGEE", 38));
    assertThat(shown.get(0).figures()).isEmpty();
    assertThat(shown.get(1).figures()).hasSize(1);
    assertThat(shown.get(2).figures()).hasSize(1);
  }
}
