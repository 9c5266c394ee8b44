package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A reader beyond the organisation keeps an answer until the figures were corrected. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CorrectedFiguresTest {

  private static final String YEAR = "2024-25";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static List<Object> staff(long bmeOfBandFive, long whiteOfBandSix) {
    return facts(
        fact("HEADCOUNT", 200, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "WHITE"),
        fact("HEADCOUNT", bmeOfBandFive, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "BME"),
        fact("HEADCOUNT", 20, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "UNKNOWN"),
        fact(
            "HEADCOUNT",
            whiteOfBandSix,
            "clinical",
            "CLINICAL",
            "band",
            "6",
            "ethnicGroup",
            "WHITE"),
        fact("HEADCOUNT", 60, "clinical", "CLINICAL", "band", "6", "ethnicGroup", "BME"),
        fact("HEADCOUNT", 30, "clinical", "CLINICAL", "band", "6", "ethnicGroup", "UNKNOWN"));
  }

  /** Every count of an answer by where it stands. */
  private Map<String, Long> seen(String audience) {
    JsonPath answer =
        indicators(ics, "RNA", "WRES", YEAR, audience).statusCode(200).extract().jsonPath();
    Map<String, Long> counts = new TreeMap<>();
    List<Map<String, Object>> lines = answer.getList("indicators.find { it.id == '1' }.breakdown");
    Map<String, Object> whole = new TreeMap<>(Map.of("key", "ALL"));
    whole.put("groups", answer.getList("indicators.find { it.id == '1' }.groups"));
    add(counts, whole);
    lines.forEach(line -> add(counts, line));
    return counts;
  }

  @SuppressWarnings("unchecked")
  private static void add(Map<String, Long> counts, Map<String, Object> line) {
    for (Map<String, Object> group : (List<Map<String, Object>>) line.get("groups")) {
      String name = line.get("key") + " " + group.get("group");
      counts.put(name, ((Number) group.get("numerator")).longValue());
      counts.put(line.get("key") + " all", ((Number) group.get("denominator")).longValue());
    }
  }

  private static List<Long> smallChanges(Map<String, Long> before, Map<String, Long> after) {
    return before.keySet().stream()
        .filter(after::containsKey)
        .map(key -> Math.abs(after.get(key) - before.get(key)))
        .filter(change -> change > 0 && change < 5)
        .toList();
  }

  @Test
  void twoAnswersCannotBeSubtractedToTheFewWhoWereCorrected() {
    // Given
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    Map<String, Long> before = seen("ICS");
    assertThat(before).containsEntry("CLINICAL/5 BME", 80L);
    // When three people were forgotten, and then fifty
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    Map<String, Long> after = seen("PUBLIC");
    put(dudley, "RNA", YEAR, staff(83, 200)).statusCode(200);
    Map<String, Long> later = seen("ICS");
    // Then what is about the three is not told, and what did not change is
    assertThat(smallChanges(before, after)).isEmpty();
    assertThat(smallChanges(before, later)).isEmpty();
    assertThat(smallChanges(after, later)).isEmpty();
    assertThat(later).containsEntry("CLINICAL/6 WHITE", 200L);
    // And the same question has the same answer
    assertThat(seen("PUBLIC")).isEqualTo(later);
    // And the organisation sees what is
    indicators(dudley, "RNA", "WRES", YEAR)
        .body(Api.at("1", "groups.numerator[0]"), org.hamcrest.Matchers.notNullValue());
  }

  /** Staff of the organisation beside the community, as others see it. */
  private Map<String, Object> besideTheCommunity(String dimension) {
    JsonPath answer =
        as(ics)
            .queryParam("period", YEAR)
            .queryParam("dimension", dimension)
            .queryParam("organisation", "RNA")
            .queryParam("audience", "ICS")
            .get("/v1/representation")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String staff = "people.find { it.who == 'WORKFORCE' }.";
    Map<String, Object> counts = new TreeMap<>();
    answer
        .getList(staff + "groups", Map.class)
        .forEach(group -> counts.put((String) group.get("group"), group.get("count")));
    counts.put("UNKNOWN", answer.get(staff + "unknown"));
    counts.values().removeIf(Objects::isNull);
    return counts;
  }

  @Test
  void whatACorrectionHidesIsNotPrintedBesideTheCommunity() {
    // Given
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    assertThat(seen("ICS")).containsEntry("ALL BME", 140L);
    assertThat(besideTheCommunity("ethnicGroup"))
        .containsEntry("BME", 140)
        .containsEntry("WHITE", 350);
    // When
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    // Then
    assertThat(seen("ICS")).doesNotContainKey("ALL BME");
    assertThat(besideTheCommunity("ethnicGroup"))
        .doesNotContainKey("BME")
        .containsEntry("WHITE", 350)
        .containsEntry("UNKNOWN", 50);
  }

  @Test
  void whoSawTheStaffBesideTheCommunityAloneHasSeenIt() {
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    assertThat(besideTheCommunity("ethnicGroup")).containsEntry("BME", 140);
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    assertThat(besideTheCommunity("ethnicGroup")).doesNotContainKey("BME");
    // And the control arm, without the memory
    TestDatabase.execute("delete from released_tables where tenant_id = '" + ics.tenant() + "'");
    assertThat(besideTheCommunity("ethnicGroup")).containsEntry("BME", 143);
  }

  /** The same staff, cut by sex. */
  private static List<Object> bySex(long women) {
    List<Object> all = staff(80, 150);
    all.add(fact("HEADCOUNT", women, "sex", "FEMALE"));
    all.add(fact("HEADCOUNT", 540 - women, "sex", "MALE"));
    return all;
  }

  /** Whether others are shown an indicator. */
  private boolean isShown(String standard, String id) {
    String status =
        indicators(ics, "RNA", standard, YEAR, "ICS")
            .statusCode(200)
            .extract()
            .path(Api.at(id, "status"));
    assertThat(status).isIn("COMPUTED", "SUPPRESSED");
    return status.equals("COMPUTED");
  }

  private void forget() {
    for (String table : List.of("released_tables", "released_figures")) {
      TestDatabase.execute("delete from " + table + " where tenant_id = '" + ics.tenant() + "'");
    }
  }

  @Test
  void fewWhoseSexWasCorrectedAreToldNeitherBesideTheCommunityNorByTheProfile() {
    // Given
    put(dudley, "RNA", YEAR, bySex(400)).statusCode(200);
    assertThat(besideTheCommunity("sex")).containsEntry("FEMALE", 400).containsEntry("MALE", 140);
    assertThat(isShown("PROFILE", "workforce-sex")).isTrue();
    Map<String, Long> lines = seen("ICS");
    // When nothing changes but the sex of three
    put(dudley, "RNA", YEAR, bySex(397)).statusCode(200);
    // Then
    assertThat(besideTheCommunity("sex")).doesNotContainKeys("FEMALE", "MALE");
    assertThat(isShown("PROFILE", "workforce-sex")).isFalse();
    assertThat(seen("ICS")).isEqualTo(lines);
    // When it is of many, then it is told
    put(dudley, "RNA", YEAR, bySex(300)).statusCode(200);
    assertThat(besideTheCommunity("sex")).containsEntry("FEMALE", 300);
    assertThat(isShown("PROFILE", "workforce-sex")).isTrue();
    // And the control arm, without the memory
    forget();
    put(dudley, "RNA", YEAR, bySex(303)).statusCode(200);
    assertThat(besideTheCommunity("sex")).containsEntry("FEMALE", 303);
    assertThat(isShown("PROFILE", "workforce-sex")).isTrue();
  }

  private static Map<String, Object> figure(
      String measure, String kind, Object value, String dimension, String group) {
    Map<String, Object> figure = new TreeMap<>();
    figure.put("measure", measure);
    figure.put("dimensions", Map.of(dimension, group));
    figure.put(kind, value);
    return figure;
  }

  /** Bank workers, a survey of them that so many answered, and pay. */
  private static List<Object> further(long bank, long answered, double pay) {
    List<Object> all =
        facts(
            fact("BANK_HEADCOUNT", 200, "ethnicGroup", "WHITE"),
            fact("BANK_HEADCOUNT", bank, "ethnicGroup", "BME"),
            fact("BONUS_RELEVANT", 400, "sex", "FEMALE"),
            fact("BONUS_RELEVANT", 140, "sex", "MALE"),
            figure("PAY_MEAN", "amount", pay, "sex", "FEMALE"),
            figure("PAY_MEAN", "amount", 21, "sex", "MALE"));
    for (String group : List.of("WHITE", "BME")) {
      Map<String, Object> survey =
          figure("SURVEY_DISCRIMINATION", "percent", 20.0, "ethnicGroup", group);
      survey.put("respondents", answered);
      all.add(survey);
    }
    return all;
  }

  private List<Boolean> furtherShown() {
    return List.of(
        isShown("BANK_WRES", "1"), isShown("WRES", "8"), isShown("GENDER_PAY_GAP", "mean"));
  }

  @Test
  void fewInOtherStandardsSurveysAndPayAreNotToldEither() {
    // Given
    put(dudley, "RNA", YEAR, further(80, 300, 16.8)).statusCode(200);
    assertThat(furtherShown()).containsOnly(true);
    // When three bank workers were forgotten, then neither survey nor pay hangs on it
    put(dudley, "RNA", YEAR, further(83, 300, 16.8)).statusCode(200);
    assertThat(furtherShown()).containsExactly(false, true, true);
    // When three more answered, and one woman's pay was wrong
    put(dudley, "RNA", YEAR, further(83, 303, 16.9)).statusCode(200);
    assertThat(furtherShown()).containsExactly(false, false, false);
    // When all is as it was, then all is as it was
    put(dudley, "RNA", YEAR, further(80, 300, 16.8)).statusCode(200);
    assertThat(furtherShown()).containsOnly(true);
    // And the control arm, without the memory
    forget();
    put(dudley, "RNA", YEAR, further(83, 303, 16.9)).statusCode(200);
    assertThat(furtherShown()).containsOnly(true);
  }

  @Test
  void aSumOfManyShowsNoneOfThem() {
    // Given a comparison in which the organisation is one of those added up
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    put(ics, "RRK", YEAR, staff(90, 150)).statusCode(200);
    as(ics).get("/v1/organisations/RRK/comparisons/WRES/" + YEAR).then().statusCode(200);
    // When, Then
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    assertThat(seen("ICS")).containsEntry("CLINICAL/5 BME", 83L);
  }

  @Test
  void controlArmWithoutTheMemoryTheDifferenceIsThePeople() {
    // Given
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    Map<String, Long> before = seen("ICS");
    TestDatabase.execute("delete from released_tables where tenant_id = '" + ics.tenant() + "'");
    // When
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    // Then
    assertThat(smallChanges(before, seen("ICS"))).contains(3L);
  }

  @Test
  void whatNobodySawIsCorrectedWithoutATrace() {
    // Given figures that only the organisation looked at
    put(dudley, "RNA", YEAR, staff(80, 150)).statusCode(200);
    indicators(dudley, "RNA", "WRES", YEAR).statusCode(200);
    // When
    put(dudley, "RNA", YEAR, staff(83, 150)).statusCode(200);
    // Then
    assertThat(seen("ICS")).containsEntry("CLINICAL/5 BME", 83L);
  }
}
