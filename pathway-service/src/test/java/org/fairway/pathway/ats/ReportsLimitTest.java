package org.fairway.pathway.ats;

import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.pathway.Api;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An application shows as many reports as its description says it may, and takes no more. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReportsLimitTest {
  private static final String COPIES =
      """
      insert into application_stage select gen_random_uuid(), tenant_id, organisation_id,
        application_id, connection_id, 'copy-' || n, stage, original_stage, reason,
        occurred_at + make_interval(secs => n), received_at, digest
      from application_stage, generate_series(1, %d) n where application_id = '%s'""";

  @Test
  void oneReportMoreThanMayBeIsRejectedAndTheOthersOfItsBatchAreNot() {
    // Given
    String tenant = Tokens.newTenant();
    Sender sender = Sender.of(Sender.owner(tenant, "RNA"));
    String id =
        sender
            .send(event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z"))
            .path("results[0].applicationId");
    TestDatabase.execute(COPIES.formatted(Applications.MOST_REPORTS - 2, id));
    // When, Then
    sender
        .send(
            event("e2", "A-1", "SHORTLISTED", "2026-03-05T09:00:00Z"),
            event("e3", "A-1", "INTERVIEWED", "2026-03-06T09:00:00Z")
                .replace("\"band\": \"2\"", "\"band\": \"5\""),
            event("e4", "A-2", "APPLIED", "2026-03-06T09:00:00Z"))
        .then()
        .statusCode(200)
        .body("results.status", contains("APPLIED", "REJECTED", "APPLIED"))
        .body("results[1].code", equalTo("reports-full"));
    as(Api.employer(tenant, "RNA"))
        .get("/v1/applications/" + id)
        .then()
        .statusCode(200)
        .body("stages", hasSize(Applications.MOST_REPORTS))
        .body("vacancy.band", equalTo("2"));
  }
}
