package org.fairway.metrics.funnel;

import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.geography.AreaMaps;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History cut anew, with a second map that holds from 1 April 2025 on. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BoardsOfADayApiTest {

  /** Three areas of QUA by the first map: one changes its board, one stays, one is forgotten. */
  private static final String MOVED = "E01009719";

  private static final String STAYED = "E01009720";
  private static final String FORGOTTEN = "E01009721";
  private static final String OF_SUSSEX = "E01016849";

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;
  @Inject Reach reach;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");

  @BeforeEach
  void secondMap() throws IOException {
    Map<String, String> boards =
        new TreeMap<>(AreaMaps.of(Optional.empty()).on(LocalDate.of(2025, 3, 31)).boards());
    boards.put(MOVED, "QZ1");
    boards.remove(FORGOTTEN);
    List<String> lines = new ArrayList<>(List.of("lsoa21,icb_ods"));
    boards.forEach((area, board) -> lines.add(area + "," + board));
    Path folder = Files.createTempDirectory("area-maps");
    Path file = Files.write(folder.resolve("icb-2025-04-01.csv"), lines);
    AreaMaps maps = AreaMaps.of(Optional.of(folder));
    Files.delete(file);
    Files.delete(folder);
    QuarkusMock.installMockForType(new Scopes(reach, maps), Scopes.class);
  }

  private void referred(String day, int times, String... areas) {
    new Taker(projection, work)
        .take(
            Stream.of(areas)
                .flatMap(area -> Stream.generate(() -> living(area, day)).limit(times))
                .toArray(FunnelEventsFixture[]::new));
  }

  private FunnelEventsFixture living(String area, String day) {
    return new FunnelEventsFixture(analyst.tenant())
        .referral("submitted", 1, day + "T10:00:00Z", data -> data.put("lsoa21", area));
  }

  private ValidatableResponse boards(String... query) {
    return asked("/v1/funnels", query);
  }

  private ValidatableResponse asked(String path, String... query) {
    var asked = as(analyst).queryParam("groupBy", "icb");
    for (int i = 0; i < query.length; i += 2) {
      asked = asked.queryParam(query[i], query[i + 1]);
    }
    return asked.get(path).then();
  }

  @Test
  void theSameReferralFallsToAnotherBoardFromTheDayOfTheChangeOn() {
    // Given
    referred("2024-05-01", 1, MOVED, STAYED, FORGOTTEN, OF_SUSSEX);
    // When, Then: the day before
    boards("mapDate", "2025-03-31")
        .statusCode(200)
        .body("groups.group", contains("QNX", "QUA"))
        .body("groups.find { it.group == 'QUA' }.steps[0].count", equalTo(3))
        .body("areaMap.mapDate", equalTo("2025-03-31"))
        .body("areaMap.validFrom", equalTo("2022-07-01"));
    // The very day, and any day after it
    for (String day : new String[] {"2025-04-01", "2025-12-31"}) {
      boards("mapDate", day)
          .statusCode(200)
          .body("groups.group", contains("NOT_MAPPED", "QNX", "QUA", "QZ1"))
          .body("groups.steps.collect { it[0].count }", contains(1, 1, 1, 1))
          .body("areaMap.mapDate", equalTo(day))
          .body("areaMap.validFrom", equalTo("2025-04-01"));
    }
    // Without a day that of the last referral is meant
    boards("to", "2025-03-31").body("groups.group", contains("QNX", "QUA"));
    boards("to", "2025-04-01").body("groups.group", contains("NOT_MAPPED", "QNX", "QUA", "QZ1"));
    asked("/v1/funnels/times", "mapDate", "2025-03-31")
        .body("groups.group", contains("QNX", "QUA"));
    asked("/v1/funnels/times", "mapDate", "2025-04-01")
        .body("groups.group", contains("NOT_MAPPED", "QNX", "QUA", "QZ1"));
  }

  @Test
  void aDayBeforeTheFirstMapHasThatMapAndTheAnswerTells() {
    // Given
    referred("2020-05-01", 1, MOVED);
    // When, Then
    boards("mapDate", "2020-06-01")
        .statusCode(200)
        .body("groups.group", contains("QUA"))
        .body("areaMap.mapDate", equalTo("2020-06-01"))
        .body("areaMap.validFrom", equalTo("2022-07-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "yesterday", "01/04/2025"})
  void aMapOfNoDayIsABadRequest(String day) {
    boards("mapDate", day).statusCode(400).body("errors[0].pointer", equalTo("query.mapDate"));
  }

  @Test
  void othersGetTheMapOfTheLastDayOfTheYear() {
    // Given
    referred("2024-05-01", 10, MOVED);
    referred("2025-05-01", 10, MOVED);
    // When, Then
    boards("audience", "PUBLIC", "from", "2024-04-01", "to", "2025-03-31")
        .statusCode(200)
        .body("groups.group", contains("QUA"))
        .body("groups[0].steps[0].count", equalTo(10));
    boards("audience", "PUBLIC", "from", "2025-04-01", "to", "2026-03-31")
        .statusCode(200)
        .body("groups.group", contains("QZ1"));
    boards("audience", "PUBLIC", "from", "2024-04-01", "to", "2025-03-31", "mapDate", "2025-04-01")
        .statusCode(400)
        .body("errors[0].code", equalTo("map-not-of-the-year"));
  }

  @Test
  void bothTimesOfAComparisonAreCutByOneMap() {
    // Given
    referred("2024-05-01", 10, MOVED, STAYED);
    referred("2025-05-01", 10, MOVED, STAYED);
    // When, Then
    compared("QUA", "ORGANISATION")
        .body("areaMap.validFrom", equalTo("2025-04-01"))
        .body("before.denominator", equalTo(10))
        .body("after.denominator", equalTo(10));
  }

  @Test
  void othersGetNoComparisonOfABoardWhoseAreasChanged() {
    // Given
    referred("2024-05-01", 10, MOVED, STAYED, OF_SUSSEX);
    referred("2025-05-01", 10, MOVED, STAYED, OF_SUSSEX);
    // When, Then
    compared("QUA", "PUBLIC")
        .body("status", equalTo("NOT_SUPPLIED"))
        .body("reason", containsString("other areas"))
        .body("difference", nullValue())
        .body("ratio", nullValue());
    // Nor of those whom the map gives to no board
    compared("NOT_MAPPED", "PUBLIC")
        .body("status", equalTo("NOT_SUPPLIED"))
        .body("reason", containsString("other areas"));
    // While one that keeps them is compared
    compared("QNX", "PUBLIC")
        .body("status", equalTo("COMPUTED"))
        .body("before.denominator", equalTo(10))
        .body("after.denominator", equalTo(10));
  }

  private ValidatableResponse compared(String board, String audience) {
    return as(analyst)
        .queryParams("groupBy", "icb", "group", board, "audience", audience)
        .queryParams("date", "2025-04-01", "stage", "ACCEPTED")
        .get("/v1/funnels/comparison")
        .then()
        .statusCode(200);
  }
}
