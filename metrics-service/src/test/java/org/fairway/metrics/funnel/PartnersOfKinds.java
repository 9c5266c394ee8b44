package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairway.metrics.disclosure.Policy;

/** A funnel of partners, each of one kind, and what is released of it. */
final class PartnersOfKinds {

  private final FunnelRelease release = new FunnelRelease(new Policy(5));
  private final FunnelTable table;

  PartnersOfKinds(List<FunnelRow> pairs) {
    this.table = FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
  }

  /**
   * Three to seven partners of two or three kinds; some have few referrals and are hidden whole.
   */
  static PartnersOfKinds of(long seed) {
    Random random = new Random(seed);
    int partners = 3 + random.nextInt(5);
    int kinds = 2 + random.nextInt(2);
    int few = random.nextInt(3);
    int most = 20 + random.nextInt(60);
    List<FunnelRow> pairs = new ArrayList<>();
    for (int i = 0; i < partners; i++) {
      boolean small = random.nextInt(partners) < few;
      long[] furthest = new long[8];
      furthest[0] = small ? 1 : 30;
      furthest[7] = small ? 1 : 15 + random.nextInt(most);
      pairs.add(Rows.row("p" + i + "|K" + i % kinds, random, 1, furthest));
    }
    return new PartnersOfKinds(pairs);
  }

  /** The partners, released without a thought of their kinds. */
  List<FunnelRow> partnersAlone() {
    return release.groups(
        total(), GroupBy.PARTNER, new FunnelTable(table.total(), table.groups(), Optional.empty()));
  }

  List<FunnelRow> partners() {
    return release.groups(total(), GroupBy.PARTNER, table);
  }

  List<FunnelRow> kinds() {
    FunnelTable turned = table.turned(GroupBy.PARTNER);
    return release.groups(total(), GroupBy.SOURCE_TYPE, turned);
  }

  private FunnelRow total() {
    return release.total(table.total());
  }

  /** What is found out from partners alone. */
  List<String> foundFrom(List<FunnelRow> partners) {
    return reader(total()).rows(table.groups(), partners, List::of).found();
  }

  /** What is found out from partners and kinds beside each other. */
  List<String> foundFrom(List<FunnelRow> partners, List<FunnelRow> kinds) {
    return both(total(), partners, kinds);
  }

  /** The same when all rows were made in another way than by the release. */
  List<String> foundOtherwise(UnaryOperator<FunnelRow> otherwise) {
    return both(
        otherwise.apply(table.total()),
        table.groups().stream().map(otherwise).toList(),
        table.kin().orElseThrow().rows().stream().map(otherwise).toList());
  }

  private List<String> both(FunnelRow total, List<FunnelRow> partners, List<FunnelRow> kinds) {
    Kin kin = table.kin().orElseThrow();
    Map<String, List<String>> ofKind =
        kin.pairs().stream()
            .map(FunnelRow::group)
            .collect(
                Collectors.groupingBy(
                    pair -> Kin.part(pair, false),
                    Collectors.mapping(pair -> Kin.part(pair, true), Collectors.toList())));
    return reader(total)
        .rows(table.groups(), partners, List::of)
        .rows(kin.rows(), kinds, ofKind::get)
        .found();
  }

  private PeopleReader reader(FunnelRow total) {
    List<String> smallest = table.groups().stream().map(FunnelRow::group).toList();
    return new PeopleReader(smallest, true).total(table.total(), total);
  }
}
