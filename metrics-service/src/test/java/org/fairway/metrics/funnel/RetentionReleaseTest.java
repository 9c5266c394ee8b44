package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;

/** What became of the starts of partners and of their kinds, beside each other. */
class RetentionReleaseTest {

  private static final List<String> PAIRS =
      List.of("p1|K1", "p2|K1", "p3|K1", "p4|K2", "p5|K2", "p6|K3", "p7|K3");

  private final FunnelRelease release = new FunnelRelease(new Policy(5));

  /** Partners of one kind each; some have few referrals and are hidden whole. */
  private static FunnelTable table(long seed) {
    Random random = new Random(seed);
    int few = random.nextInt(3);
    List<FunnelRow> pairs = new ArrayList<>();
    for (String pair : PAIRS) {
      boolean small = random.nextInt(7) < few;
      long[] furthest = new long[8];
      furthest[0] = small ? 1 : 30;
      furthest[7] = small ? 1 : 15 + random.nextInt(40);
      pairs.add(Rows.row(pair, random, 1, furthest));
    }
    return FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
  }

  private List<List<FunnelRow>> shown(FunnelTable table, FunnelRow total) {
    FunnelTable turned = table.turned(GroupBy.PARTNER);
    return List.of(
        release.groups(total, GroupBy.PARTNER, table.groups(), table.kin()),
        release.groups(total, GroupBy.SOURCE_TYPE, turned.groups(), turned.kin()));
  }

  private static RetentionReader reader(
      FunnelTable table, FunnelRow total, List<FunnelRow> partners, List<FunnelRow> kinds) {
    RetentionReader reader = new RetentionReader(Weeks.W13);
    reader.row(table.total(), Optional.of(total));
    table.groups().forEach(row -> reader.row(row, named(partners, row.group())));
    table.kin().orElseThrow().rows().forEach(row -> reader.row(row, named(kinds, row.group())));
    Map<String, List<String>> byKind =
        PAIRS.stream()
            .collect(
                Collectors.groupingBy(
                    pair -> Kin.part(pair, false),
                    TreeMap::new,
                    Collectors.mapping(pair -> Kin.part(pair, true), Collectors.toList())));
    byKind.forEach(reader::sum);
    return reader.sum(FunnelRow.TOTAL, List.copyOf(byKind.keySet()));
  }

  private static Optional<FunnelRow> named(List<FunnelRow> rows, String group) {
    return rows.stream().filter(row -> row.group().equals(group)).findFirst();
  }

  @Property(tries = 25)
  void noFewAreToldByPartnersAndKindsBesideEachOther(@ForAll long seed) {
    // Given
    FunnelTable table = table(seed);
    // When
    FunnelRow total = release.total(table.total());
    List<List<FunnelRow>> shown = shown(table, total);
    // Then
    assertThat(reader(table, total, shown.get(0), shown.get(1)).found()).isEmpty();
  }

  @Test
  void theyAreShownAndWouldBeTold() {
    int shown = 0;
    int told = 0;
    for (long seed = 0; seed < 12; seed++) {
      FunnelTable table = table(seed);
      FunnelRow total = release.total(table.total());
      List<FunnelRow> partners = shown(table, total).get(0);
      shown += partners.stream().anyMatch(row -> row.count(Quantity.DUE_13).isPresent()) ? 1 : 0;
      // Control arm: only what is small is hidden
      List<FunnelRow> some = withoutSmall(table.groups());
      List<FunnelRow> kinds = withoutSmall(table.kin().orElseThrow().rows());
      told += reader(table, table.total(), some, kinds).found().isEmpty() ? 0 : 1;
    }
    assertThat(shown).isGreaterThan(1);
    assertThat(told).isGreaterThan(6);
  }

  private static List<FunnelRow> withoutSmall(List<FunnelRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.without(
                    row.counts().entrySet().stream()
                        .filter(count -> count.getValue() > 0 && count.getValue() < 5)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())))
        .toList();
  }
}
