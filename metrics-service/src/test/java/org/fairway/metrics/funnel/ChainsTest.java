package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Random histories with merges, redirections and errors, counted by SQL and by a model. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChainsTest {

  private static final List<GroupBy> GROUPINGS = List.of(GroupBy.SOURCE_TYPE, GroupBy.ETHNIC_GROUP);

  @Inject FunnelTables tables;
  @Inject FunnelRepository repository;
  @Inject ScopedWork work;

  private static List<Change> history(long seed) {
    return new ArrayList<>(
        new History(seed, FunnelProjection.LIVE).news(70).stream().flatMap(List::stream).toList());
  }

  private SortedMap<String, List<Long>> counted(String tenant, Counted counted, GroupBy by)
      throws Exception {
    SortedMap<String, List<Long>> counts = new TreeMap<>();
    FunnelTable table =
        work.inTransaction(
            Scope.worker(tenant),
            () ->
                repository.table(
                    Optional.of(Grouping.of(by)),
                    new Window(null, null, counted),
                    LocalDate.of(2026, 1, 1)));
    table
        .groups()
        .forEach(
            row -> counts.put(row.group(), Quantity.chain().stream().map(row::known).toList()));
    return counts;
  }

  private void apply(String tenant, List<Change> changes) throws Exception {
    work.inTransaction(
        Scope.worker(tenant),
        () -> {
          tables.apply(changes);
          return true;
        });
  }

  @Test
  void journeysAreThoseOfTheModelInAnyOrder() throws Exception {
    int different = 0;
    int joined = 0;
    for (long seed = 0; seed < 25; seed++) {
      // Given a history in any order, some of it twice
      List<Change> told = history(seed);
      List<Change> changes = new ArrayList<>(told);
      changes.addAll(told.subList(0, told.size() / 3));
      Collections.shuffle(changes, new Random(seed));
      String tenant = Tokens.newTenant();
      // When
      apply(tenant, changes);
      // Then
      JourneyModel model = new JourneyModel(new MemoryTables(true).apply(told).rows());
      for (GroupBy by : GROUPINGS) {
        var referrals = counted(tenant, Counted.REFERRALS, by);
        var people = counted(tenant, Counted.PEOPLE, by);
        assertThat(referrals)
            .as("%d by %s", seed, by)
            .isEqualTo(model.counts(Counted.REFERRALS, by));
        assertThat(people).as("%d by %s", seed, by).isEqualTo(model.counts(Counted.PEOPLE, by));
        different += referrals.equals(people) ? 0 : 1;
      }
      // Control arm: without the links the same history comes to something else
      JourneyModel apart = new JourneyModel(new MemoryTables(true).apply(unlinked(told)).rows());
      for (Counted counted : Counted.values()) {
        GroupBy by = GroupBy.SOURCE_TYPE;
        joined += apart.counts(counted, by).equals(model.counts(counted, by)) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(20);
    assertThat(joined).isGreaterThan(20);
  }

  private static List<Change> unlinked(List<Change> changes) {
    List<Change> plain = new ArrayList<>();
    for (Change change : changes) {
      if (change.sql().equals(Upserts.REFERRAL)) {
        Object[] values = change.values().clone();
        values[13] = null;
        values[14] = -2L;
        plain.add(new Change(change.sql(), values));
      } else if (!List.of(Upserts.PARENT, Upserts.LINK).contains(change.sql())) {
        plain.add(change);
      }
    }
    return plain;
  }
}
