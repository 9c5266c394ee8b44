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

class FunnelReleaseTest {

  private static final Policy FIVE = new Policy(5);
  private final FunnelRelease release = new FunnelRelease(FIVE);

  /** A row whose referrals came as far as given and no further; nobody is due yet. */
  private static FunnelRow row(String group, long... furthest) {
    return Rows.row(group, new Random(0), 0, furthest);
  }

  private List<FunnelRow> released(List<FunnelRow> groups) {
    return released(groups, GroupBy.ETHNIC_GROUP, Optional.empty());
  }

  private List<FunnelRow> released(List<FunnelRow> groups, GroupBy by, Optional<Kin> kin) {
    return release.groups(release.total(Rows.total(groups)), by, groups, kin);
  }

  @Test
  void aSmallGroupIsHiddenWithAnother() {
    // Given
    List<FunnelRow> groups =
        List.of(row("BME", 2, 1), row("UNKNOWN", 10, 20), row("WHITE", 40, 60));
    // When
    List<FunnelRow> shown = released(groups);
    // Then
    assertThat(shown.get(0).hidden()).isTrue();
    assertThat(shown.get(0).counts()).isEmpty();
    assertThat(shown.stream().filter(FunnelRow::hidden)).hasSize(2);
  }

  @Test
  void aStageThatFewReachedIsHiddenForEveryone() {
    // Given 3 who were accepted in all
    List<FunnelRow> groups = List.of(row("BME", 20, 1), row("WHITE", 40, 2));
    // When
    FunnelRow total = release.total(Rows.total(groups));
    // Then
    assertThat(total.count(Quantity.REFERRED)).contains(63L);
    assertThat(total.count(Quantity.ACCEPTED)).isEmpty();
    assertThat(total.count(Quantity.ON_PATHWAY)).contains(0L);
    assertThat(released(groups))
        .allSatisfy(
            group -> {
              assertThat(group.count(Quantity.ACCEPTED)).isEmpty();
              assertThat(group.count(Quantity.REFERRED)).isPresent();
            });
  }

  @Test
  void whenAllAreFewNothingIsShown() {
    List<FunnelRow> groups = List.of(row("BME", 1));
    assertThat(release.total(Rows.total(groups)).hidden()).isTrue();
    assertThat(released(groups)).isEmpty();
  }

  @Test
  void theTotalIsTheSameInEveryGrouping() {
    // Given the same people told apart in two ways
    List<FunnelRow> one = List.of(row("A", 2, 1), row("B", 50, 40), row("C", 30, 9));
    List<FunnelRow> other = List.of(row("X", 40, 25), row("Y", 42, 25));
    // When
    FunnelRow total = release.total(Rows.total(one));
    // Then
    assertThat(release.total(Rows.total(other))).isEqualTo(total);
    assertThat(total.counts()).containsEntry(Quantity.REFERRED, 132L);
  }

  @Test
  void fewWhoLeftAreHiddenAndWhatTellsThem() {
    // Given 40 starts, 30 long ago: 25 in work, 3 left, 2 not known
    FunnelRow all = Rows.started("A", 40, 30, 25, 3);
    // When
    FunnelRow total = release.total(all);
    // Then
    assertThat(total.count(Quantity.LEFT_13)).isEmpty();
    assertThat(total.count(Quantity.NOT_KNOWN_13)).isEmpty();
    assertThat(total.count(Quantity.STARTED)).contains(40L);
    // 30 less 25 would leave 5 for two that are hidden because they are small: 1 to 4 each
    boolean both =
        total.count(Quantity.DUE_13).isPresent() && total.count(Quantity.IN_WORK_13).isPresent();
    assertThat(both).isFalse();
  }

  @Test
  void aSmallPartnerIsNotToldByItsKind() {
    // Given a kind with two partners, one of them small, and other kinds
    List<FunnelRow> partners =
        List.of(row("big", 40), row("mid", 30), row("other", 60), row("small", 2));
    List<FunnelRow> kinds = List.of(row("CHARITY", 42), row("COLLEGE", 30), row("SCHOOL", 60));
    List<FunnelRow> pairs =
        List.of(
            row("big|CHARITY", 40),
            row("small|CHARITY", 2),
            row("mid|COLLEGE", 30),
            row("other|SCHOOL", 60));
    // When
    List<FunnelRow> shownPartners =
        released(
            partners, GroupBy.PARTNER, Optional.of(new Kin(GroupBy.SOURCE_TYPE, kinds, pairs)));
    List<FunnelRow> shownKinds =
        released(
            kinds, GroupBy.SOURCE_TYPE, Optional.of(new Kin(GroupBy.PARTNER, partners, pairs)));
    // Then: the charity and its big partner are not both shown
    boolean big = !shownPartners.get(0).hidden();
    boolean charity = !shownKinds.get(0).hidden();
    assertThat(big && charity).isFalse();
    assertThat(shownPartners.get(3).hidden()).isTrue();
  }

  private List<FunnelRow> overlapping(FunnelRow total, List<FunnelRow> groups) {
    return release.groups(release.total(total), GroupBy.PRIORITY_GROUP, groups, Optional.empty());
  }

  @Test
  void fewInAnyPriorityGroupAreNotToldByThoseInNone() {
    // Given 100 referrals, 97 of them in no priority group
    List<FunnelRow> groups = List.of(row("CARE_LEAVER", 3), row("NONE", 97));
    // When
    List<FunnelRow> shown = overlapping(row("TOTAL", 100), groups);
    // Then
    assertThat(shown).allMatch(FunnelRow::hidden);
  }

  @Test
  void manyInAnyPriorityGroupLeaveTheRestToBeSeen() {
    // Given 20 in one group or both, of 3 and 18
    List<FunnelRow> groups = List.of(row("CARE_LEAVER", 3), row("NONE", 80), row("REFUGEE", 18));
    // When
    List<FunnelRow> shown = overlapping(row("TOTAL", 100), groups);
    // Then the few lie between 2 and 20
    assertThat(shown.get(0).hidden()).isTrue();
    assertThat(shown.get(1).hidden()).isFalse();
    assertThat(shown.get(2).hidden()).isFalse();
  }

  @Property(tries = 200)
  void priorityGroupsTellNoSmallCountBesideTheTotal(@ForAll long seed) {
    // Given referrals each of which is in none, one or both of two groups
    Random random = new Random(seed);
    FunnelRow first = Rows.row("A", random, 1, few(random));
    FunnelRow second = Rows.row("B", random, 1, few(random));
    FunnelRow both = Rows.row("BOTH", random, 1, few(random));
    FunnelRow none = Rows.row("NONE", random, 1, random.longs(8, 0, 40).toArray());
    FunnelRow total = Rows.total(List.of(first, second, both, none));
    List<FunnelRow> groups =
        List.of(named("A", first, both), named("B", second, both), named("NONE", none));
    // When
    FunnelRow seen = release.total(total);
    List<FunnelRow> shown = overlapping(total, groups);
    // Then neither those in any group, nor those of one beyond the other, are told to be few
    for (Quantity quantity : Quantity.chain()) {
      Optional<Long> outside = count(shown, "NONE", quantity);
      if (outside.isPresent() && seen.count(quantity).isPresent()) {
        assertThat(FIVE.hides(seen.known(quantity) - outside.get())).as("" + quantity).isFalse();
      }
    }
    assertThat(shown).noneMatch(row -> row.counts().values().stream().anyMatch(FIVE::hides));
  }

  private static long[] few(Random random) {
    return random.longs(8, 0, random.nextBoolean() ? 2 : 20).toArray();
  }

  private static FunnelRow named(String name, FunnelRow... parts) {
    return FunnelRow.merged(List.of(parts), any -> name).get(0);
  }

  private static Optional<Long> count(List<FunnelRow> rows, String group, Quantity quantity) {
    return rows.stream()
        .filter(row -> row.group().equals(group))
        .findFirst()
        .flatMap(row -> row.count(quantity));
  }

  @Test
  void controlArmWithoutItsKinASmallPartnerIsToldByIt() {
    // Given the partners alone: another kind's partner is hidden beside the small one
    List<FunnelRow> partners =
        List.of(row("big", 400), row("mid", 30), row("other", 60), row("small", 2));
    // When
    List<FunnelRow> shown = released(partners, GroupBy.PARTNER, Optional.empty());
    // Then 402 charity referrals less the big partner's would tell the small one
    assertThat(shown.get(0).hidden()).isFalse();
    assertThat(shown.get(3).hidden()).isTrue();
  }

  @Property(tries = 200)
  void subtractionFromTheTotalTellsNoSmallCount(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    List<FunnelRow> groups = new ArrayList<>();
    int size = 1 + random.nextInt(7);
    for (int i = 0; i < size; i++) {
      long[] furthest = random.longs(8, 0, random.nextBoolean() ? 3 : 30).toArray();
      groups.add(Rows.row("G" + i, random, 1, furthest));
    }
    // When
    FunnelRow total = release.total(Rows.total(groups));
    List<FunnelRow> shown = released(groups);
    // Then what is left of each count belongs to two groups at least, and is none or not small
    assertThat(shown).noneMatch(row -> row.counts().values().stream().anyMatch(FIVE::hides));
    for (Quantity quantity : Quantity.values()) {
      List<FunnelRow> without =
          groups.stream()
              .filter(row -> shown.stream().noneMatch(s -> isShown(s, row, quantity)))
              .toList();
      if (total.count(quantity).isPresent() && !without.isEmpty() && !shown.isEmpty()) {
        long rest = without.stream().mapToLong(row -> row.known(quantity)).sum();
        assertThat(FIVE.hides(rest)).as(quantity + " of " + without).isFalse();
        if (without.size() == 1) {
          assertThat(rest).as(quantity.toString()).isZero();
        }
      }
    }
  }

  private static boolean isShown(FunnelRow shown, FunnelRow row, Quantity quantity) {
    return shown.group().equals(row.group()) && shown.count(quantity).isPresent();
  }
}
