package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.Test;

/**
 * The main job, from a community referral to a report, and what a second care system sees of it:
 * nothing.
 */
class JourneyTest {
  private final Suite suite = Suite.get();
  private final Chain chain = new Chain();

  @Test
  void fromReferralToStartedJobAndReport() {
    // Given
    chain.partner().person().accepted().enrolled().connected();
    // When
    Instant now = Instant.now();
    chain.reports("APPLIED", now.minusSeconds(400)).then().statusCode(200);
    chain.reports("SHORTLISTED", now.minusSeconds(300)).then().statusCode(200);
    chain.reports("INTERVIEWED", now.minusSeconds(200)).then().statusCode(200);
    chain.reports("OFFER_CONDITIONAL", now.minusSeconds(100)).then().statusCode(200);
    chain.reports("STARTED", now.minusSeconds(10)).then().statusCode(200);
    // Then: the chain is whole in metrics, and the referral is closed by the start
    Awaitility.await("started in the funnel")
        .atMost(Duration.ofSeconds(30))
        .until(() -> count(funnel(chain.analyst, "ethnicGroup"), "BME", "STARTED"), n -> n == 1);
    assertThat(count(funnel(chain.analyst, "ethnicGroup"), "BME", "REFERRED")).isEqualTo(1);
    assertThat(count(funnel(chain.analyst, "disability"), "DISABLED", "ON_PATHWAY")).isEqualTo(1);
    Awaitility.await("referral completed by the start")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                as(chain.coordinator)
                    .get(suite.referral() + "/v1/referrals/" + chain.referralId)
                    .path("status"),
            "COMPLETED"::equals);
    theReportSaysSo();
    theOtherCareSystemSeesNothing();
  }

  private Response funnel(Persona who, String groupBy) {
    return as(who).get(suite.metrics() + "/v1/funnels?groupBy=" + groupBy);
  }

  private static int count(Response funnel, String group, String stage) {
    List<Integer> counts =
        funnel.path(
            "groups.find { it.group == '"
                + group
                + "' }?.steps?.findAll { it.stage == '"
                + stage
                + "' }?.count");
    return counts == null || counts.isEmpty() || counts.get(0) == null ? 0 : counts.get(0);
  }

  private void theReportSaysSo() {
    String location =
        Call.create(
                chain.analyst,
                suite.reporting() + "/v1/reports",
                Map.of(
                    "kind", "WIDENING_PARTICIPATION_IMPACT",
                    "organisations", List.of(chain.tenant),
                    "period", "2026-27",
                    "audience", "ORGANISATION",
                    "formats", List.of("HTML", "PDF", "XLSX", "CSV", "JSON")))
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String url = location.startsWith("http") ? location : suite.reporting() + location;
    Awaitility.await("report made")
        .atMost(Duration.ofSeconds(60))
        .until(() -> as(chain.analyst).get(url).path("state"), "COMPLETED"::equals);
    for (String format : List.of("html", "pdf", "xlsx", "csv", "json")) {
      Response file = as(chain.analyst).get(url + "/files/" + format);
      file.then().statusCode(200);
      assertThat(file.asByteArray()).hasSizeGreaterThan(200);
    }
    assertThat(as(chain.analyst).get(url + "/files/html").asString())
        .doesNotContain(Chain.FAMILY_NAME);
    as(chain.analyst.inTenant("QYG")).get(url).then().statusCode(404);
  }

  private void theOtherCareSystemSeesNothing() {
    Persona coordinator = chain.coordinator.inTenant("QYG");
    as(coordinator)
        .get(suite.referral() + "/v1/partners/" + chain.partnerId)
        .then()
        .statusCode(404);
    as(coordinator)
        .get(suite.referral() + "/v1/referrals/" + chain.referralId)
        .then()
        .statusCode(404);
    as(coordinator)
        .get(suite.pathway() + "/v1/enrolments/" + chain.enrolmentId)
        .then()
        .statusCode(404);
    as(chain.analyst.inTenant("QYG"))
        .get(suite.metrics() + "/v1/funnels")
        .then()
        .statusCode(200)
        .body("total.steps.find { it.stage == 'REFERRED' }.count", equalTo(0));
  }
}
