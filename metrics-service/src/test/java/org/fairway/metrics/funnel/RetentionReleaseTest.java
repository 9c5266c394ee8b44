package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What became of the starts of partners and of their kinds, beside each other and at all weeks: a
 * {@link PeopleReader} finds no few.
 */
class RetentionReleaseTest {

  private final FunnelRelease release = new FunnelRelease(new Policy(5));

  private List<String> foundFromTotal(FunnelRow truth) {
    return new PeopleReader(List.of("all"), true).total(truth, release.total(truth)).found();
  }

  private static FunnelRow all(Random random) {
    return Rows.row(FunnelRow.TOTAL, random, 1, 20, 0, 0, 0, 0, 0, 0, 5 + random.nextInt(60));
  }

  @Property(tries = 20)
  void noFewAreToldByPartnersAndKindsBesideEachOther(@ForAll long seed) {
    PartnersOfKinds table = PartnersOfKinds.of(seed);
    assertThat(table.foundFrom(table.partners(), table.kinds())).isEmpty();
  }

  @Property(tries = 20)
  void noFewAreToldByPartnersAlone(@ForAll long seed) {
    PartnersOfKinds table = PartnersOfKinds.of(seed);
    assertThat(table.foundFrom(table.partnersAlone())).isEmpty();
  }

  @Property(tries = 200)
  void noFewAreToldByAllReferralsTogether(@ForAll long seed) {
    assertThat(foundFromTotal(all(new Random(seed)))).isEmpty();
  }

  /** Each of these was told to few when every time was protected by itself. */
  @ParameterizedTest
  @ValueSource(longs = {31, 49, 62})
  void partnersAndKindsThatWereTold(long seed) {
    PartnersOfKinds table = PartnersOfKinds.of(seed);
    assertThat(table.foundFrom(table.partners(), table.kinds())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 13, 15, 20, 28, 31, 48, 73})
  void partnersThatWereTold(long seed) {
    PartnersOfKinds table = PartnersOfKinds.of(seed);
    assertThat(table.foundFrom(table.partnersAlone())).isEmpty();
  }

  @Test
  void whoIsNotYetDueIsNotDueLaterEither() {
    // Given 2 not yet due at 13 weeks, and 5 at 26, so that the 2 are 1 to 5
    FunnelRow all =
        Rows.weeks(
            FunnelRow.TOTAL,
            40,
            List.of(List.of(2L, 25L, 6L, 7L), List.of(5L, 22L, 6L, 7L), List.of(12L, 15L, 6L, 7L)));
    // Then
    assertThat(foundFromTotal(all)).isEmpty();
  }

  @Test
  void whoIsNotKnownToHaveLeftIsNotFoundToHaveLeftLater() {
    // Given 1 who left by 52 weeks, and 5 who at 26 were in work; nobody had left
    FunnelRow all =
        Rows.weeks(
            FunnelRow.TOTAL,
            28,
            List.of(List.of(10L, 9L, 0L, 9L), List.of(18L, 5L, 0L, 5L), List.of(21L, 3L, 1L, 3L)));
    // Then
    assertThat(foundFromTotal(all)).isEmpty();
  }

  @Test
  void twoPartnersDoNotTellEachOtherByALongerTime() {
    // Given 2 and 6 not yet due at 13 weeks: of 8 together, 5 at most are the first's
    List<FunnelRow> pairs =
        List.of(
            Rows.weeks(
                "p0|K0",
                40,
                List.of(
                    List.of(2L, 20L, 9L, 9L), List.of(5L, 17L, 9L, 9L), List.of(12L, 10L, 9L, 9L))),
            Rows.weeks(
                "p1|K1",
                60,
                List.of(
                    List.of(6L, 30L, 12L, 12L),
                    List.of(14L, 22L, 12L, 12L),
                    List.of(20L, 16L, 12L, 12L))));
    PartnersOfKinds table = new PartnersOfKinds(pairs);
    // Then
    assertThat(table.foundFrom(table.partnersAlone())).isEmpty();
    assertThat(table.foundFrom(table.partners(), table.kinds())).isEmpty();
  }

  /** Two programmes of two types each: all four counts of starts follow closely. */
  @Test
  void thoseInBothOfTwoGroupsArePeopleToo() {
    // Given in A all moved up, of P1 all are due: P1 in A are 3 to 5, and are 4
    List<FunnelRow> pairs =
        List.of(
            started("P1|A", 4, 4, 4),
            started("P1|B", 21, 21, 1),
            started("P2|A", 10, 10, 10),
            started("P2|B", 20, 1, 10));
    FunnelTable table = FunnelTable.of(GroupBy.PROGRAMME, GroupBy.PATHWAY_TYPE, pairs);
    FunnelRow total = release.total(table.total());
    // When
    List<FunnelRow> programmes = release.groups(total, GroupBy.PROGRAMME, table);
    // Then not all of it is shown
    assertThat(programmes).noneMatch(row -> row.counts().keySet().containsAll(Quantity.later()));
  }

  private static FunnelRow started(String group, long started, long due, long movedUp) {
    FunnelRow row = Rows.started(group, started, due, due, 0);
    return FunnelRow.of(
        group,
        of ->
            switch (of) {
              case MOVED_UP -> movedUp;
              case NOT_MOVED_UP -> started - movedUp;
              default -> row.known(of);
            });
  }

  @Test
  void theyAreShownAndWouldBeTold() {
    int shown = 0;
    int told = 0;
    for (long seed = 0; seed < 12; seed++) {
      PartnersOfKinds table = PartnersOfKinds.of(seed);
      shown += table.partners().stream().anyMatch(Rows::tellsLater) ? 1 : 0;
      // Control arm: only what is small is hidden
      told += table.foundOtherwise(Rows::withoutSmall).isEmpty() ? 0 : 1;
    }
    assertThat(shown).isGreaterThan(4);
    assertThat(told).isGreaterThan(10);
  }
}
