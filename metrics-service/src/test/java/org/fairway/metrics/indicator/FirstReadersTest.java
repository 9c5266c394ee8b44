package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several readers are the first at once, while figures are being corrected. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FirstReadersTest {

  private static final String YEAR = "2024-25";
  private static final String BME = "CLINICAL/5 BME";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");
  private final String key = "hashtextextended('released:" + ics.tenant() + "', 0)";
  private final ExecutorService readers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    readers.shutdownNow();
  }

  private void send(long bmeOfBandFive) {
    List<Object> staff = new ArrayList<>();
    band(staff, "5", 200, bmeOfBandFive, 20);
    band(staff, "6", 150, 60, 30);
    put(dudley, "RNA", YEAR, staff).statusCode(200);
  }

  private static void band(List<Object> staff, String band, long white, long bme, long unknown) {
    Map.of("WHITE", white, "BME", bme, "UNKNOWN", unknown)
        .forEach(
            (group, count) ->
                staff.add(
                    fact(
                        "HEADCOUNT",
                        count,
                        "clinical",
                        "CLINICAL",
                        "band",
                        band,
                        "ethnicGroup",
                        group)));
  }

  /** Counts as others see them, by where they stand. */
  private Map<String, Long> seen() {
    Map<String, Long> counts = new TreeMap<>();
    List<Map<String, Object>> lines =
        indicators(ics, "RNA", "WRES", YEAR, "ICS")
            .statusCode(200)
            .extract()
            .path(Api.at("1", "breakdown"));
    for (Map<String, Object> line : lines) {
      for (Map<String, Object> group : groups(line)) {
        String where = line.get("key") + " " + group.get("group");
        counts.put(where, ((Number) group.get("numerator")).longValue());
      }
    }
    return counts;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> groups(Map<String, Object> line) {
    return (List<Map<String, Object>>) line.get("groups");
  }

  /** Begins to read; returns when it has read the figures and waits for its decision. */
  private void begin(List<Future<Map<String, Long>>> asked) {
    asked.add(readers.submit(this::seen));
    String all = String.valueOf(asked.size());
    String waiting =
        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
            + " and (classid::bigint << 32 | objid::bigint) = "
            + key;
    Awaitility.await().until(() -> TestDatabase.value(waiting), all::equals);
  }

  /** Lets two read before and two after a correction, and then decides about all four at once. */
  private List<Map<String, Long>> aroundACorrection(long before, long after) throws Exception {
    List<Future<Map<String, Long>>> asked = new ArrayList<>();
    send(before);
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + key + ")");
      try {
        begin(asked);
        begin(asked);
        send(after);
        begin(asked);
        begin(asked);
      } finally {
        statement.execute("select pg_advisory_unlock(" + key + ")");
      }
    }
    List<Map<String, Long>> answers = new ArrayList<>();
    for (Future<Map<String, Long>> one : asked) {
      answers.add(one.get());
    }
    return answers;
  }

  private static List<Long> told(List<Map<String, Long>> answers) {
    return answers.stream().map(a -> a.get(BME)).filter(Objects::nonNull).distinct().toList();
  }

  @Test
  void firstReadersOfTwoVersionsAtOnceCannotSubtractThem() throws Exception {
    // When three people more come between the first two and the others
    List<Map<String, Long>> answers = aroundACorrection(80, 83);
    // Then those of one version got the same, and one of the two counts is told
    assertThat(answers.get(1)).isEqualTo(answers.get(0)).isNotEmpty();
    assertThat(answers.get(3)).isEqualTo(answers.get(2)).isNotEmpty();
    assertThat(told(answers)).hasSize(1);
    // And who asks later gets what they got
    assertThat(seen()).isEqualTo(answers.get(3));
  }

  @Test
  void afterALargeCorrectionBothAreTold() throws Exception {
    assertThat(told(aroundACorrection(80, 130))).containsExactly(80L, 130L);
  }

  @Test
  void controlArmWithoutMemoryBothVersionsAreTold() {
    send(80);
    Map<String, Long> first = seen();
    TestDatabase.execute("delete from released_tables where tenant_id = '" + ics.tenant() + "'");
    send(83);
    assertThat(told(List.of(first, seen()))).containsExactly(80L, 83L);
  }
}
