package org.fairway.referral.duplicate;

import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.person;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.TestDatabase;

/** What the tests of duplicates do alike. */
final class DuplicateCalls {

  private DuplicateCalls() {}

  static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Every comparison of the tenant has been made. */
  static void compared(String tenant) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                TestDatabase.value(
                        "select count(*) from deadline where kind = 'DUPLICATE_CHECK' and tenant_id = '"
                            + tenant
                            + "'")
                    .equals("0"));
  }

  static String consenting(Persona owner) {
    String person = person(owner);
    consent(owner, person, "REFERRAL");
    return person;
  }

  static String onlyMatch(Persona who) {
    compared(who.tenant());
    return "/v1/duplicates/"
        + as(who)
            .get("/v1/duplicates?state=OPEN")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
  }

  static ValidatableResponse merge(Persona who, String match, String keep) {
    return change(
        who, match, "merge", "{\"keep\": \"" + idOf(keep) + "\", \"note\": \"Asked 17\"}");
  }
}
