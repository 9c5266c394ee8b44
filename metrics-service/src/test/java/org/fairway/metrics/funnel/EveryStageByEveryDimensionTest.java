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
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** All stages by all dimensions: each is answered, adds up, and is protected for others. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EveryStageByEveryDimensionTest {

  private static final Policy FIVE = new Policy(5);
  private static final String YEAR = "2023-04-01";
  private static final String ITS_END = "2024-03-31";

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

  /** n %% 12 is how far it came; n / 12, from 0 to 99, is whom it is about. */
  private void fill() {
    TestDatabase.execute(
        sql(
            """
            insert into funnel_referral (tenant_id, build, referral_id, person, partner, source_type, pathway_type, programme,
              priority_groups, imd_decile, lsoa21, version, referred_at, accepted_at)
            select '%1$s', 'live', 'r' || n, 'p' || n, 'partner-' || m %% 9, 'KIND_' || m %% 9 %% 3,
              case when m < 97 then 'PW_' || m %% 2 end, case when m < 97 then 'programme-' || m %% 6 end,
              case when m %% 5 = 0 then array['CARE_LEAVER'] else '{}' end || case when m %% 7 = 0 then array['REFUGEE'] else '{}' end,
              case when m < 98 then m %% 10 + 1 end, case when m < 40 then 'E01009719' when m < 96 then 'E01009720' end, 1,
              timestamptz '2023-04-02' + m * interval '3 days', case when s >= 1 then timestamptz '2023-04-03' + m * interval '3 days' end
            from (select n, n / 12 as m, n %% 12 as s from generate_series(0, 1199) n) t
            """),
        sql(
            """
            insert into funnel_person (tenant_id, build, person, version, ethnic_group, disability, sex, age_band)
            select '%1$s', 'live', 'p' || n, 1, case when m < 62 then 'WHITE' else 'BME' end,
              case when m < 3 then 'DISABLED' when m < 80 then 'NON_DISABLED' else 'UNKNOWN' end,
              case when m < 50 then 'FEMALE' when m < 99 then 'MALE' else 'OTHER' end,
              case when m = 0 then '65+' else (array['16-19', '20-24', '25-29', '30-34'])[m %% 4 + 1] end
            from (select n, n / 12 as m from generate_series(0, 1175) n) t
            """),
        sql(
            """
            insert into funnel_enrolment (tenant_id, build, enrolment_id, referral_id, programme, pathway_type, version, on_pathway_at)
            select '%1$s', 'live', 'e' || n, 'r' || n, case when m < 97 then 'programme-' || m %% 6 end,
              case when m < 97 then 'PW_' || m %% 2 end, 1, timestamptz '2023-04-10' + m * interval '3 days'
            from (select n, n / 12 as m, n %% 12 as s from generate_series(0, 1199) n) t where s >= 2
            """),
        sql(
            """
            insert into funnel_application (tenant_id, build, application_id, referral_id, link_version, applied_at, shortlisted_at,
              interviewed_at, offered_at, started_at, in_work_on, progressed_on)
            select '%1$s', 'live', 'a' || n, 'r' || n, 1, at, case when s >= 4 then at end, case when s >= 5 then at end,
              case when s >= 6 then at end, case when s >= 7 then at end,
              case s when 8 then at::date + 100 when 9 then at::date + 200 when 10 then at::date + 400 end,
              case when s = 11 then at::date + 50 end
            from (select n, n %% 12 as s, timestamptz '2023-05-10' + (n / 12) * interval '3 days' as at
              from generate_series(0, 1199) n) t where s >= 3
            """));
  }

  private String sql(String text) {
    return text.formatted(tenant);
  }

  /** Counts by group and stage; those that are hidden are not there. */
  private Map<String, Map<Stage, Long>> asked(GroupBy by, String audience) {
    JsonPath answer =
        as(analyst)
            .queryParams("groupBy", by.parameter(), "audience", audience)
            .queryParams("from", YEAR, "to", ITS_END)
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
    fill();
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
