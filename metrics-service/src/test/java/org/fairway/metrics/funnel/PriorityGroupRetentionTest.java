package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;

/**
 * What became of the starts of groups of which a referral may be in several: the reader does not
 * know how many are in which of them together.
 */
class PriorityGroupRetentionTest {

  /** Every way to be in some of three groups, or in none. */
  private static final List<String> SETS =
      List.of(GroupBy.NONE, "A", "B", "AB", "C", "AC", "BC", "ABC");

  private final FunnelRelease release = new FunnelRelease(new Policy(5));

  /** By set, of two groups or three. */
  private static List<FunnelRow> sets(long seed) {
    Random random = new Random(seed);
    List<FunnelRow> sets = new ArrayList<>();
    for (String set : SETS.subList(0, random.nextBoolean() ? 4 : 8)) {
      boolean several = set.length() > 1 && !set.equals(GroupBy.NONE);
      long started = (several ? 0L : 10L) + random.nextInt(set.equals(GroupBy.NONE) ? 60 : 25);
      sets.add(Rows.row(set, random, 1, 20, 0, 0, 0, 0, 0, 0, started));
    }
    return sets;
  }

  private static List<String> named(List<FunnelRow> sets, String group) {
    return sets.stream()
        .map(FunnelRow::group)
        .filter(set -> set.equals(GroupBy.NONE) ? set.equals(group) : set.contains(group))
        .toList();
  }

  private static List<FunnelRow> groups(List<FunnelRow> sets) {
    return SETS.subList(0, sets.size()).stream()
        .filter(set -> set.equals(GroupBy.NONE) || set.length() == 1)
        .map(
            group ->
                FunnelRow.merged(
                        sets.stream()
                            .filter(set -> named(sets, group).contains(set.group()))
                            .toList(),
                        any -> group)
                    .get(0))
        .toList();
  }

  private List<FunnelRow> shown(List<FunnelRow> sets) {
    return release.groups(
        release.total(Rows.total(sets)),
        GroupBy.PRIORITY_GROUP,
        new FunnelTable(Rows.total(sets), groups(sets), Optional.empty()));
  }

  private List<String> found(List<FunnelRow> sets, List<FunnelRow> shown) {
    FunnelRow all = Rows.total(sets);
    return new PeopleReader(sets.stream().map(FunnelRow::group).toList(), true)
        .total(all, release.total(all))
        .rows(groups(sets), shown, group -> named(sets, group))
        .found();
  }

  @Property(tries = 20)
  void noFewAreToldByGroupsThatOverlap(@ForAll long seed) {
    List<FunnelRow> sets = sets(seed);
    assertThat(found(sets, shown(sets))).isEmpty();
  }

  @Test
  void whatTheTotalHidesIsNotToldByThoseInSomeGroup() {
    // Given 16 who had left or are not known after 52 weeks, both hidden of all, and 14 of these
    // in a group: of those in none only 2 can be
    List<FunnelRow> sets =
        List.of(
            weeks("NONE", 12, List.of(0L, 10L, 0L, 2L)),
            weeks("A", 36, List.of(10L, 26L, 0L, 0L)),
            weeks("B", 60, List.of(20L, 26L, 3L, 11L)),
            weeks("AB", 0, List.of(0L, 0L, 0L, 0L)));
    // Then
    assertThat(release.total(Rows.total(sets)).count(Quantity.LEFT_52)).isEmpty();
    assertThat(found(sets, shown(sets))).isEmpty();
  }

  private static FunnelRow weeks(String set, long started, List<Long> parts) {
    return Rows.weeks(set, started, List.of(parts, parts, parts));
  }

  @Test
  void theyAreShownAndWouldBeTold() {
    int shown = 0;
    int told = 0;
    for (long seed = 0; seed < 12; seed++) {
      List<FunnelRow> sets = sets(seed);
      shown += shown(sets).stream().anyMatch(Rows::tellsLater) ? 1 : 0;
      // Control arm: only what is small is hidden
      List<FunnelRow> some = groups(sets).stream().map(Rows::withoutSmall).toList();
      told += found(sets, some).isEmpty() ? 0 : 1;
    }
    assertThat(shown).isGreaterThan(3);
    assertThat(told).isGreaterThan(8);
  }
}
