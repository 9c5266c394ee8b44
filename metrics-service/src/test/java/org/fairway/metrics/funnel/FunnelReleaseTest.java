package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Method;
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
    return release.groups(
        release.total(Rows.total(groups)), by, new FunnelTable(Rows.total(groups), groups, kin));
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
    return release.groups(
        release.total(total),
        GroupBy.PRIORITY_GROUP,
        new FunnelTable(total, groups, Optional.empty()));
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

  /** Rows as they are shown, laid beside what they are, by a reader with the total. */
  private static FunnelReader reader(
      FunnelRow total, FunnelRow shownTotal, List<FunnelRow> groups, List<FunnelRow> shown) {
    FunnelReader reader = new FunnelReader(shownTotal.counts().keySet());
    return read(reader.row(total, Optional.of(shownTotal)), groups, shown);
  }

  private static FunnelReader read(
      FunnelReader reader, List<FunnelRow> groups, List<FunnelRow> shown) {
    groups.forEach(row -> reader.row(row, shown(shown, row)));
    return reader;
  }

  @Test
  void fewWhoDidNotGoOnAreNotTold() {
    // Given 3 of 40 who were not accepted and 1 of 12 who did not start, in groups that are no few
    List<FunnelRow> groups =
        List.of(
            row("BME", 3, 7, 0, 9, 8, 0, 1, 12),
            row("UNKNOWN", 9, 8, 7, 0, 6, 0, 5, 20),
            row("WHITE", 30, 20, 9, 8, 12, 6, 7, 60));
    FunnelRow all = Rows.total(groups);
    FunnelRow total = release.total(all);
    // When
    List<FunnelRow> shown = released(groups);
    // Then
    List<String> names = groups.stream().map(FunnelRow::group).toList();
    assertThat(reader(all, total, groups, shown).sum("TOTAL", names).found()).isEmpty();
    assertThat(shown.get(0).count(Quantity.REFERRED)).contains(40L);
    assertThat(shown.get(0).count(Quantity.ACCEPTED)).isEmpty();
    // and what is safe is there: all groups, all ends, all of the total, and most of the rest
    assertThat(shown).noneMatch(FunnelRow::hidden);
    assertThat(total.counts().keySet()).containsAll(Quantity.chain());
    assertThat(shown)
        .allSatisfy(
            row -> assertThat(row.counts()).containsKeys(Quantity.REFERRED, Quantity.STARTED));
    assertThat(stages(shown)).isGreaterThanOrEqualTo(16);
    // Control arm: all stages would tell
    assertThat(reader(all, all, groups, groups).sum("TOTAL", names).found()).hasSizeGreaterThan(1);
  }

  private static long stages(List<FunnelRow> rows) {
    return rows.stream()
        .flatMap(row -> row.counts().keySet().stream())
        .filter(Quantity::isOfChain)
        .count();
  }

  @Test
  void fewOfAllWhoDidNotGoOnHideTheStage() {
    // Given 2 of 200 who were not accepted, and 4 who were offered a job and did not start
    FunnelRow total = release.total(row("TOTAL", 2, 30, 20, 40, 10, 40, 4, 54));
    // Then
    assertThat(total.count(Quantity.ACCEPTED)).isEmpty();
    assertThat(total.count(Quantity.OFFERED)).isEmpty();
    assertThat(total.count(Quantity.STARTED)).contains(54L);
    assertThat(total.counts()).hasSizeGreaterThan(6);
  }

  @Test
  void whereCountsAreRoundedNothingTellsWhoDidNotGoOn() {
    FunnelRelease rounding = new FunnelRelease(new Policy("ROUND_5", Method.ROUND_TO_5, 5, 11));
    List<FunnelRow> groups = List.of(row("BME", 3, 17, 0, 20), row("WHITE", 30, 20, 50));
    FunnelRow total = rounding.total(Rows.total(groups));
    assertThat(
            stages(
                rounding.groups(
                    total, GroupBy.ETHNIC_GROUP, new FunnelTable(total, groups, Optional.empty()))))
        .isEqualTo(16);
  }

  @Test
  void fewWhoDidNotMoveUpAreNotToldByThoseWhoDid() {
    // Given 20 starts of whom all but two moved up
    FunnelRow all = Rows.started("TOTAL", 20, 0, 0, 0);
    EnumMap<Quantity, Long> counts = new EnumMap<>(all.counts());
    counts.put(Quantity.MOVED_UP, 18L);
    counts.put(Quantity.NOT_MOVED_UP, 2L);
    // Then
    FunnelRow shown = release.total(new FunnelRow("TOTAL", counts, false));
    assertThat(shown.count(Quantity.MOVED_UP)).isEmpty();
    assertThat(shown.count(Quantity.STARTED)).contains(20L);
  }

  @Property(tries = 25)
  void noStageTellsFewBesideTheOthers(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    List<FunnelRow> groups = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      long[] furthest = random.longs(8, 0, random.nextInt(4) == 0 ? 4 : 14).toArray();
      furthest[7] += random.nextInt(20);
      groups.add(Rows.row("G" + i, random, 0, furthest));
    }
    FunnelRow all = Rows.total(groups);
    // When
    FunnelRow total = release.total(all);
    List<FunnelRow> shown = released(groups);
    // Then
    List<String> names = groups.stream().map(FunnelRow::group).toList();
    assertThat(reader(all, total, groups, shown).sum("TOTAL", names).found()).isEmpty();
  }

  @Property(tries = 12)
  void noStageTellsFewBesideTheKinOfItsGroups(@ForAll long seed) {
    // Given partners of two kinds, one of them of both
    Random random = new Random(seed);
    List<FunnelRow> pairs = new ArrayList<>();
    for (String pair : List.of("p1|K1", "p2|K1", "p3|K1", "p3|K2", "p4|K2")) {
      long[] furthest = random.longs(8, 0, 14).toArray();
      furthest[7] += 5;
      pairs.add(Rows.row(pair, random, 0, furthest));
    }
    FunnelTable table = FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
    FunnelTable turned = table.turned(GroupBy.PARTNER);
    // When
    FunnelRow total = release.total(table.total());
    List<FunnelRow> partners = release.groups(total, GroupBy.PARTNER, table);
    List<FunnelRow> kinds = release.groups(total, GroupBy.SOURCE_TYPE, turned);
    // Then
    FunnelReader reader = new FunnelReader(Set.of()).row(table.total(), Optional.of(total));
    read(reader, table.groups(), partners);
    read(reader, turned.groups(), kinds);
    reader.row(pairs.get(2), Optional.empty()).row(pairs.get(3), Optional.empty());
    reader.sum("TOTAL", List.of("p1", "p2", "p3", "p4"));
    reader.sum("p3", List.of("p3|K1", "p3|K2"));
    reader.sum("K1", List.of("p1", "p2", "p3|K1")).sum("K2", List.of("p3|K2", "p4"));
    assertThat(reader.found()).isEmpty();
  }

  @Test
  void stagesThatEverybodyReachedTogetherAreOne() {
    // Given 3 who were interviewed and not offered, and none who was offered and did not start
    List<FunnelRow> groups =
        List.of(
            row("A", 9, 9, 9, 9, 9, 3, 0, 17),
            row("B", 9, 9, 9, 9, 9, 7, 0, 27),
            row("C", 9, 9, 9, 9, 9, 9, 0, 20));
    // When
    List<FunnelRow> shown = released(groups);
    // Then
    assertThat(shown).allMatch(row -> row.count(Quantity.OFFERED).isPresent());
    assertThat(shown.get(0).count(Quantity.INTERVIEWED)).isEmpty();
    assertThat(stages(shown)).isEqualTo(22);
  }

  private static Optional<FunnelRow> shown(List<FunnelRow> shown, FunnelRow row) {
    return shown.stream().filter(one -> one.group().equals(row.group())).findFirst();
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
