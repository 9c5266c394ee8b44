package org.fairway.e2e;

import static org.fairway.e2e.Call.as;
import static org.fairway.e2e.Call.created;
import static org.fairway.e2e.Call.etag;
import static org.fairway.e2e.Call.move;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fairway.client.referral.PartnerKind;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;

/** Two care systems lay side by side what metrics-service tells of their referrals of last year. */
class PlansSideBySideJourneyTest {
  private static final String HEADER =
      "given_name,family_name,date_of_birth,consent_given_on,consent_given_by,consent_wording,"
          + "pathway_type,priority_groups,referred_on\n";

  /** In the financial year that is over. */
  private static final LocalDate DAY = dayOfLastYear();

  private static final String YEAR =
      "?from=%d-04-01&to=%d-03-31".formatted(DAY.getYear() - 1, DAY.getYear());

  private final Suite suite = Suite.get();
  private final CareSystem home = new CareSystem();
  private final CareSystem neighbour = new CareSystem("QT1");

  @Test
  void whatIsShownIsComparedUntilItIsWithdrawn() {
    // Given
    referred(home, Map.of("CARE_LEAVER", 14, "REFUGEE", 12, "NEET", 2));
    referred(neighbour, Map.of("CARE_LEAVER", 9));
    List<String> shown = List.of(committed(home, "CARE_LEAVER"), committed(home, "NEET"));
    committed(neighbour, "CARE_LEAVER");
    String year = "%d-%02d".formatted(DAY.getYear() - 1, DAY.getYear() % 100);

    // When
    as(planner(home)).put(plans("/figures/" + year)).then().statusCode(200);
    String publication =
        plans("/publications/")
            + created(
                planner(home),
                plans("/publications"),
                Map.of("period", year, "commitments", shown, "programmes", List.of()));
    move(planner(home), publication, "publish", Map.of("readers", List.of(neighbour.tenant)))
        .then()
        .statusCode(200);

    // Then
    String received =
        plans("/received/")
            + as(planner(neighbour))
                .get(plans("/received"))
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    as(planner(neighbour))
        .get(received + "/comparison")
        .then()
        .statusCode(200)
        .body("other.careSystem", equalTo(home.tenant))
        .body("other.figures.definitionVersion", notNullValue())
        .body("other.figures.policy", equalTo("SUPPRESS_5"))
        .body("indicators.group", equalTo(List.of("CARE_LEAVER", "NEET")))
        .body("indicators[0].result.own.value", equalTo("9"))
        .body("indicators[0].result.other.value", equalTo("14"))
        .body("indicators[0].result.difference", equalTo("-5"))
        .body("indicators[1].result.other.status", equalTo("HIDDEN"))
        .body("indicators[1].result.other.value", nullValue())
        .body("indicators[1].result.notCompared", equalTo("ABSENT_HERE"));
    as(planner(home))
        .header("If-Match", etag(planner(home), publication))
        .post(publication + "/withdraw")
        .then()
        .statusCode(200);
    as(planner(neighbour)).get(received).then().statusCode(404);
  }

  @Test
  void aPlanIsMeasuredByWresToo() {
    // Given
    String year = "%d-%02d".formatted(DAY.getYear() - 1, DAY.getYear() % 100);
    as(Persona.ofTenant(home.tenant, "analyst", "metrics:write"))
        .body(
            Call.json(
                Map.of(
                    "source",
                    "recruitment",
                    "facts",
                    List.of(
                        fact("SHORTLISTED", "WHITE", 400),
                        fact("APPOINTED", "WHITE", 100),
                        fact("SHORTLISTED", "BME", 300),
                        fact("APPOINTED", "BME", 50)))))
        .put(suite.metrics() + "/v1/organisations/" + home.tenant + "/facts/" + year)
        .then()
        .statusCode(200);

    // When
    String commitment =
        created(
            planner(home),
            plans("/commitments"),
            Map.of(
                "text",
                "As likely to be appointed",
                "stream",
                "PROGRESSION",
                "standardIndicator",
                Map.of("standard", "WRES", "id", "2", "organisation", home.tenant),
                "baseline",
                "1.9",
                "target",
                "1.2",
                "dueOn",
                "2099-03-31",
                "owner",
                "People board",
                "programmes",
                List.of()));

    // Then: 100 of 400 over 50 of 300
    as(planner(home))
        .get(plans("/commitments/" + commitment + "/progress"))
        .then()
        .statusCode(200)
        .body("period", equalTo(year))
        .body("value", equalTo("1.5"))
        .body("direction", equalTo("LOWER_IS_BETTER"))
        .body("status", equalTo("UNDER_WAY"));
  }

  private static Map<String, ?> fact(String measure, String group, int count) {
    return Map.of("measure", measure, "dimensions", Map.of("ethnicGroup", group), "count", count);
  }

  private static LocalDate dayOfLastYear() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    int begun =
        today.getMonthValue() < Month.APRIL.getValue() ? today.getYear() - 1 : today.getYear();
    return LocalDate.of(begun, Month.MARCH, 1);
  }

  private String plans(String path) {
    return suite.pathway() + "/v1/plans" + path;
  }

  private static Persona planner(CareSystem care) {
    return Persona.ofTenant(
        care.tenant, "coordinator", "pathways:read", "pathways:write", "metrics:read");
  }

  private String committed(CareSystem care, String group) {
    Map<String, ?> referred =
        Map.of("stage", "REFERRED", "unit", "COUNT", "dimension", "PRIORITY_GROUP", "group", group);
    return created(
        planner(care),
        plans("/commitments"),
        Map.of(
            "text", "More of them",
            "stream", "EMPLOYABILITY",
            "indicator", referred,
            "baseline", "2",
            "target", "80",
            "dueOn", "2099-03-31",
            "owner", "Workforce board",
            "programmes", List.of()));
  }

  /** As many referrals of each group, dated back; returns when they are counted. */
  private void referred(CareSystem care, Map<String, Integer> groups) {
    UUID partner = care.referrer(PartnerKind.DISABILITY_CHARITY).id;
    Persona referrer =
        Persona.of(care.tenant, partner.toString(), "partner", "people:write", "referrals:write");
    String rows =
        groups.entrySet().stream()
            .flatMap(
                of -> IntStream.range(0, of.getValue()).mapToObj(i -> row(care, of.getKey(), i)))
            .collect(Collectors.joining());
    as(referrer)
        .contentType("text/csv")
        .header("Idempotency-Key", As.key())
        .body((HEADER + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(suite.referral() + "/v1/imports?mode=COMMIT")
        .then()
        .statusCode(202);
    int all = groups.values().stream().mapToInt(Integer::intValue).sum();
    Awaitility.await("referrals of last year")
        .atMost(CareSystem.SOON)
        .until(
            () ->
                as(planner(care))
                    .get(suite.metrics() + "/v1/funnels" + YEAR)
                    .path("total.steps[0].count"),
            count -> Integer.valueOf(all).equals(count));
  }

  private static String row(CareSystem care, String group, int i) {
    return "%s,%s,%s,%s,PERSON_IN_WRITING,2026-04,APPRENTICESHIP,%s,%s%n"
        .formatted(
            care.entered.word(),
            care.entered.word(),
            LocalDate.of(1990, 1, 1).plusDays(31L * i + group.length()),
            DAY.minusDays(9),
            group,
            DAY);
  }
}
