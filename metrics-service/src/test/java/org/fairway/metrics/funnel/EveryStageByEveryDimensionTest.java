package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** All stages by all dimensions: each is answered, adds up, and is protected for others. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EveryStageByEveryDimensionTest {

  private static final Policy FIVE = new Policy(5);

  /** Of 1,200 referrals a hundred came as far as each stage and no further. */
  private static final Map<Stage, Long> EXPECTED = expected();

  private final String tenant = Tokens.newTenant();
  private final Persona analyst = Persona.ofTenant(tenant, "analyst", "metrics:read");

  private static Map<Stage, Long> expected() {
    Map<Stage, Long> expected = new TreeMap<>();
    long reached = 1200;
    for (Stage stage : Stage.values()) {
      expected.put(stage, reached);
      reached -= 100;
    }
    // Whoever moved up is in no report of being in work
    expected.put(Stage.IN_WORK_13_WEEKS, 300L);
    expected.put(Stage.IN_WORK_26_WEEKS, 200L);
    expected.put(Stage.IN_WORK_52_WEEKS, 100L);
    return expected;
  }

  /** Counts by group and stage; those that are hidden are not there. */
  private Map<String, Map<Stage, Long>> asked(GroupBy by, String audience) {
    JsonPath answer =
        as(analyst)
            .queryParams("groupBy", by.parameter(), "audience", audience)
            .queryParams("from", EveryKind.YEAR, "to", EveryKind.ITS_END)
            .get("/v1/funnels")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(counts(answer.getMap("total"))).as(by + " for " + audience).isEqualTo(EXPECTED);
    Map<String, Map<Stage, Long>> groups = new LinkedHashMap<>();
    List<Map<String, Object>> rows = answer.getList("groups");
    rows.forEach(row -> groups.put((String) row.get("group"), counts(row)));
    return groups;
  }

  @SuppressWarnings("unchecked")
  private static Map<Stage, Long> counts(Map<String, Object> row) {
    Map<Stage, Long> counts = new TreeMap<>();
    for (Map<String, Object> step : (List<Map<String, Object>>) row.get("steps")) {
      if (step.get("count") != null) {
        counts.put(
            Stage.valueOf((String) step.get("stage")), ((Number) step.get("count")).longValue());
      }
    }
    return counts;
  }

  private static void requireSums(GroupBy by, Map<String, Map<Stage, Long>> groups) {
    for (Stage stage : Stage.values()) {
      long sum = groups.values().stream().mapToLong(counts -> counts.get(stage)).sum();
      if (by.addsUp()) {
        assertThat(sum).as(by + " " + stage).isEqualTo(EXPECTED.get(stage));
      } else {
        assertThat(sum).as(by + " " + stage).isGreaterThan(EXPECTED.get(stage));
      }
    }
  }

  /** What is shown is true and not small, and what is left is neither small nor of one group. */
  private static void requireSafe(
      GroupBy by, Map<String, Map<Stage, Long>> truth, Map<String, Map<Stage, Long>> shown) {
    assertThat(shown.keySet()).as(by.parameter()).isEqualTo(truth.keySet());
    assertThat(shown.values()).as(by.parameter()).anyMatch(counts -> !counts.isEmpty());
    shown.forEach(
        (group, counts) ->
            counts.forEach(
                (stage, count) -> {
                  assertThat(count).as(by + " " + group).isEqualTo(truth.get(group).get(stage));
                  assertThat(FIVE.hides(count)).as(by + " " + group + " " + stage).isFalse();
                }));
    for (Stage stage : Stage.values()) {
      List<Long> rest =
          truth.keySet().stream()
              .filter(group -> !shown.get(group).containsKey(stage))
              .map(group -> truth.get(group).get(stage))
              .toList();
      long left = rest.stream().mapToLong(Long::longValue).sum();
      if (by.addsUp()) {
        assertThat(FIVE.hides(left)).as(by + " " + stage + " leaves " + rest).isFalse();
        assertThat(rest.size() == 1 && left > 0).as(by + " " + stage + " " + rest).isFalse();
      }
    }
  }

  @Test
  void everyStageIsCountedByEveryDimensionAndProtected() {
    // Given
    EveryKind.fill(tenant, "n % 12");
    int small = 0;
    for (GroupBy by : GroupBy.values()) {
      // When
      Map<String, Map<Stage, Long>> truth = asked(by, "ORGANISATION");
      Map<String, Map<Stage, Long>> shown = asked(by, "ICS");
      // Then
      assertThat(truth).as(by.parameter()).hasSizeGreaterThan(1);
      requireSums(by, truth);
      requireSafe(by, truth, shown);
      assertThat(asked(by, "PUBLIC")).as(by.parameter()).isEqualTo(shown);
      small +=
          truth.values().stream().anyMatch(row -> row.values().stream().anyMatch(FIVE::hides))
              ? 1
              : 0;
    }
    // Control arm: there was something to hide in most of them
    assertThat(small).isGreaterThan(GroupBy.values().length / 2);
  }
}
