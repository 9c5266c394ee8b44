package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.ats.Sender.event;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class DeliveryHousekeepingTest {
  @Inject DeliveryHousekeeping housekeeping;

  private final String tenant = Tokens.newTenant();

  @Test
  void rawDeliveriesGoAfterThirtyDaysAndTheApplicationStays() {
    // Given
    Sender sender = Sender.of(Sender.owner(tenant, "RNA"));
    sender.send(event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z")).then().statusCode(200);
    sender.send(event("e2", "A-1", "SHORTLISTED", "2026-03-02T09:00:00Z")).then().statusCode(200);
    TestDatabase.execute(
        "update ats_delivery set received_at = now() - interval '31 days' where id = (select min(id::text)::uuid"
            + " from ats_delivery where tenant_id = '"
            + tenant
            + "')");

    // When
    housekeeping.tidy();

    // Then
    assertThat(count("ats_delivery")).isEqualTo(1);
    assertThat(count("application_stage")).isEqualTo(2);
  }

  private long count(String table) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from " + table + " where tenant_id = '" + tenant + "'"));
  }
}
