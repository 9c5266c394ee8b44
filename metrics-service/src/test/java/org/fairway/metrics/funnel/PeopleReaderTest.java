package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reader by whom others are judged. */
class PeopleReaderTest {

  private static final FunnelRow FIRST =
      row("A", List.of(2L, 20L, 9L, 9L), List.of(5L, 17L, 9L, 9L), List.of(12L, 10L, 9L, 9L));
  private static final FunnelRow SECOND =
      row(
          "B",
          List.of(6L, 30L, 12L, 12L),
          List.of(14L, 22L, 12L, 12L),
          List.of(20L, 16L, 12L, 12L));

  private static FunnelRow row(String group, List<Long> at13, List<Long> at26, List<Long> at52) {
    long started = at13.stream().mapToLong(part -> part).sum();
    return Rows.weeks(group, started, List.of(at13, at26, at52));
  }

  private static List<String> found(boolean knowsZeros, Set<Quantity> hidden) {
    List<FunnelRow> rows = List.of(FIRST, SECOND);
    FunnelRow total = Rows.total(rows);
    return new PeopleReader(List.of("A", "B"), knowsZeros)
        .total(total, total)
        .rows(rows, rows.stream().map(row -> row.without(hidden)).toList(), List::of)
        .found();
  }

  /** By 13 weeks alone the 2 could be anything from 1 to 7. */
  @Test
  void findsByALongerTimeWhatAShorterOneHides() {
    Set<Quantity> hidden = Set.of(Quantity.NOT_YET_13, Quantity.DUE_13, Quantity.IN_WORK_13);
    assertThat(found(true, hidden)).contains("A/NOT_YET_13 = 2 in 1.00 to 5.00");
    assertThat(found(false, hidden)).isEmpty();
  }

  @Test
  void findsNothingWhereTheLongerTimeIsHiddenToo() {
    assertThat(
            found(
                true,
                Set.of(
                    Quantity.NOT_YET_13,
                    Quantity.DUE_13,
                    Quantity.IN_WORK_13,
                    Quantity.NOT_YET_26,
                    Quantity.DUE_26,
                    Quantity.IN_WORK_26)))
        .isEmpty();
  }

  @Test
  void nobodyWhoIsNotKnownIsFoundToHaveLeftLater() {
    assertThat(Path.ALL).hasSize(32).doesNotHaveDuplicates();
    assertThat(Path.ALL)
        .allMatch(
            path -> {
              int open = path.states().indexOf(Path.State.NOT_KNOWN);
              int young = path.states().indexOf(Path.State.NOT_YET);
              return (open < 0 || path.states().lastIndexOf(Path.State.LEFT) < open)
                  && (young < 0
                      || path.states().subList(young, 3).stream().distinct().count() == 1);
            });
  }

  @Test
  void believesNoCountsThatNoPeopleCanHave() {
    FunnelRow row =
        row("A", List.of(9L, 9L, 9L, 9L), List.of(8L, 10L, 9L, 9L), List.of(9L, 9L, 9L, 9L));
    assertThatThrownBy(() -> new PeopleReader(List.of("A"), true).total(row, row).found())
        .hasMessage("contradicts itself");
  }
}
