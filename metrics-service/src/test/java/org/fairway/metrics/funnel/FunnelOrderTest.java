package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The statements of the projection against the model in memory, and against themselves. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FunnelOrderTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject FunnelTables tables;
  @Inject ScopedWork work;

  private static List<Change> flat(List<List<Change>> news) {
    return news.stream().flatMap(List::stream).toList();
  }

  private <T> T in(String tenant, Callable<T> task) {
    try {
      return work.inTransaction(Scope.worker(tenant), task);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void apply(String tenant, List<Change> changes) {
    in(
        tenant,
        () -> {
          tables.apply(changes);
          return true;
        });
  }

  /** In as many transactions as it likes. */
  private void applyInParts(String tenant, List<Change> changes, Random random) {
    for (int from = 0; from < changes.size(); ) {
      int to = Math.min(changes.size(), from + 1 + random.nextInt(15));
      apply(tenant, changes.subList(from, to));
      from = to;
    }
  }

  private static SortedMap<String, SortedMap<String, Object>> stored(String tenant) {
    SortedMap<String, SortedMap<String, Object>> rows = new TreeMap<>();
    for (String table : FunnelTables.ALL) {
      String id = table.contains("person") ? "person" : table.replace("funnel_", "") + "_id";
      TestDatabase.column(
              "select to_jsonb(t) - 'tenant_id' - 'build' from "
                  + table
                  + " t where tenant_id = '"
                  + tenant
                  + "'")
          .forEach(text -> read(rows, table, id, text));
    }
    return rows;
  }

  private static void read(
      Map<String, SortedMap<String, Object>> rows, String table, String id, String text) {
    try {
      JsonNode row = JSON.readTree(text);
      SortedMap<String, Object> values = new TreeMap<>();
      for (Map.Entry<String, JsonNode> column : row.properties()) {
        if (!column.getValue().isNull() && !column.getKey().equals(id)) {
          values.put(column.getKey(), value(column.getKey(), column.getValue()));
        }
      }
      rows.put(table + " " + row.path(id).asText(), values);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(String column, JsonNode value) {
    if (column.endsWith("_at")) {
      return OffsetDateTime.parse(value.asText()).toInstant();
    }
    if (column.endsWith("_on")) {
      return LocalDate.parse(value.asText());
    }
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(text -> texts.add(text.asText()));
      return texts;
    }
    boolean small = column.equals("imd_decile") || column.equals("notice_days");
    return value.isNumber()
        ? (small ? (Object) value.asInt() : (Object) value.asLong())
        : value.asText();
  }

  @Test
  void theDatabaseHoldsWhatTheModelHolds() {
    for (long seed = 0; seed < 12; seed++) {
      // Given a history in any order, some of it twice
      String tenant = Tokens.newTenant();
      List<Change> changes =
          new ArrayList<>(flat(new History(seed, FunnelProjection.LIVE).news(60)));
      changes.addAll(changes.subList(0, changes.size() / 2));
      Collections.shuffle(changes, new Random(seed));
      // When
      applyInParts(tenant, changes, new Random(seed));
      // Then
      assertThat(stored(tenant))
          .as("seed " + seed)
          .isEqualTo(new MemoryTables(true).apply(changes).rows());
    }
  }

  @Test
  void anyOrderRepetitionAndSplitGivesTheSameRows() {
    for (long seed = 100; seed < 106; seed++) {
      // Given
      List<Change> changes = flat(new History(seed, FunnelProjection.LIVE).news(80));
      String straight = Tokens.newTenant();
      apply(straight, changes);
      for (int round = 0; round < 3; round++) {
        Random random = new Random(seed * 31 + round);
        List<Change> disturbed = new ArrayList<>(changes);
        changes.stream().filter(any -> random.nextBoolean()).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        String other = Tokens.newTenant();
        // When
        applyInParts(other, disturbed, random);
        // Then
        assertThat(stored(other)).as("seed %d round %d", seed, round).isEqualTo(stored(straight));
      }
    }
  }

  @Test
  void controlArmAStatementWithoutItsGuardDependsOnTheOrder() {
    // Given answers and the objection to them
    List<Change> told =
        List.of(
            new News(FunnelProjection.LIVE, 1)
                .equality(
                    new FunnelEvents.Equality("p0", "N", "NHS-2001", "DISABLED", "MALE", "20-24")),
            new News(FunnelProjection.LIVE, 2)
                .equality(new FunnelEvents.Equality("p0", null, null, null, null, null)));
    List<Change> unguarded =
        told.stream()
            .map(
                change ->
                    new Change(
                        change.sql().replace("where excluded.version > t.version", ""),
                        change.values()))
            .toList();
    // When the objection comes first
    String guarded = Tokens.newTenant();
    String open = Tokens.newTenant();
    apply(guarded, List.of(told.get(1), told.get(0)));
    apply(open, List.of(unguarded.get(1), unguarded.get(0)));
    // Then without the guard the answers are back
    assertThat(stored(guarded).get("funnel_person p0")).containsEntry("ethnic_group", "UNKNOWN");
    assertThat(stored(open).get("funnel_person p0")).containsEntry("ethnic_group", "BME");
  }
}
