package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.levy.Levy.commitment;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An employer pays the levy from a month on, or no longer. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyPayerStatusTest {
  private final String tenant = Tokens.newTenant();
  private final Persona employer = employer(tenant, "RNA");

  private ValidatableResponse tell(Levy account, String from, boolean pays) {
    return change(employer, account.path(), "payer-status", body(from, pays));
  }

  private static String body(String from, boolean pays) {
    return "{\"from\": \"%s\", \"levyPayer\": %s}".formatted(from, pays);
  }

  private static List<String> column(List<List<String>> months, int figure) {
    return months.stream().map(month -> month.get(figure)).toList();
  }

  @Test
  void whoPaysNoLongerPaysByTheAgeOfThoseWhoBeginThen() {
    // Given: levy of January to April, which enters a month later; 1,000.00 a month each for one
    // who begins in March and one of 20 who begins in May, when the employer pays none any more
    Months.todayIs("2026-05-25");
    Levy account = Levy.open(employer, "2026-01", true);
    account
        .tell(
            String.join(
                ",",
                credit("2026-01", "2026-02-22", "1000.00"),
                credit("2026-02", "2026-03-22", "1000.00"),
                credit("2026-03", "2026-04-22", "1000.00"),
                credit("2026-04", "2026-05-22", "1000.00")))
        .statusCode(201);
    account.commit("15000.00", "2026-03-02", 12);
    account
        .commit(commitment("15000.00", "2026-05-04", 12, "").replace("FROM_25", "UP_TO_21"))
        .statusCode(201);
    account.settle();
    assertThat(column(account.forecast(3), 1)).containsExactly("1000.00", "1000.00", "1000.00");

    // When
    tell(account, "2026-06", false)
        .statusCode(200)
        .body("levyPayer", equalTo(true))
        .body("payerStatus.from", contains("2026-01", "2026-06"))
        .body("payerStatus.levyPayer", contains(true, false));
    List<String> later = column(account.forecast(3), 1);
    tell(account, "2026-05", false).statusCode(200).body("levyPayer", equalTo(false));
    tell(account, "2026-06", false).statusCode(200);
    List<List<String>> forecast = account.forecast(3);

    // Then: the levy of May, which would enter in June, is forecast where there is any
    assertThat(later).containsExactly("1000.00", "1000.00", "0.00");
    assertThat(column(forecast, 1)).containsExactly("1000.00", "0.00", "0.00");
    refused(account.tell(credit("2026-05", "2026-05-24", "5.00")), 409, "no-levy-payer");

    // When
    Months.todayIs("2026-08-01");
    account.settle();

    // Then: 3,300.00 and 1,100.00; from June on the first is shared at 5 %, the other is free
    List<List<String>> months = account.months().subList(4, 7);
    assertThat(months.subList(0, 2)).isEqualTo(forecast.subList(0, 2));
    assertThat(column(months, 3)).containsExactly("2000.00", "400.00", "0.00");
    assertThat(column(months, 7)).containsExactly("0.00", "30.00", "50.00");
    assertThat(column(months, 8)).containsExactly("0.00", "1570.00", "1950.00");
  }

  @Test
  void whoBeginsToPayIsALevyPayerFromThatMonthOn() {
    // Given: an employer without levy
    Months.todayIs("2026-08-20");
    Levy account = Levy.open(employer, "2026-06", false);
    refused(account.tell(credit("2026-08", "2026-08-10", "5.00")), 409, "no-levy-payer");
    String pledge = "{%s, \"amount\": \"5\"}".formatted(account.accountId());
    creating(employer).body(pledge).post("/v1/levy-pledges").then().statusCode(409);

    // When: it pays from August on; one apprentice begins before it and one after
    tell(account, "2026-08", true).statusCode(200).body("levyPayer", equalTo(true));
    account.commit("1250.00", "2026-07-06", 1);
    account.commit("1250.00", "2026-08-03", 1);
    creating(employer).body(pledge).post("/v1/levy-pledges").then().statusCode(201);
    refused(account.tell(credit("2026-07", "2026-08-10", "5.00")), 409, "no-levy-payer");
    account.tell(credit("2026-08", "2026-08-10", "100.00")).statusCode(201);
    Months.todayIs("2026-09-01");
    account.settle();

    // Then: 5 % of 1,000.00 in July; in August 25 % of the 900.00 that the levy does not cover
    assertThat(column(account.months(), 7)).containsExactly("0.00", "50.00", "225.00");
  }

  @Test
  void monthsBeforeTheAccountKeepWhatItWasOpenedWith() {
    // Given: of the month before the account, whose levy enters in its first
    Months.todayIs("2026-05-10");
    Levy paid = Levy.open(employer, "2026-04", true);
    tell(paid, "2026-04", false).statusCode(200).body("levyPayer", equalTo(false));

    // When, Then
    paid.tell(credit("2026-03", "2026-04-22", "1000.00")).statusCode(201);
    refused(paid.tell(credit("2026-04", "2026-05-09", "5.00")), 409, "no-levy-payer");
  }

  @Test
  void whatIsSettledOrToldStaysAndNobodyElseSaysIt() {
    Months.todayIs("2026-05-10");
    Levy account = Levy.open(employer, "2026-03", true);
    account.tell(credit("2026-04", "2026-04-22", "100.00")).statusCode(201);

    refused(tell(account, "2026-02", false), 422, "before-account");
    refused(tell(account, "2026-04", false), 409, "levy-told");
    refused(tell(account, "2026-03", false), 409, "levy-told");
    tell(account, "2026-05", false).statusCode(200);
    tell(account, "2026-05", true).statusCode(200).body("payerStatus", hasSize(2));
    tell(account, "2026-13", false).statusCode(400);
    account.settle();
    refused(tell(account, "2026-04", true), 409, "month-settled");

    String path = account.path() + "/payer-status";
    as(employer).body(body("2026-06", false)).post(path).then().statusCode(428);
    String stale = etag(employer, account.path());
    tell(account, "2026-06", false).statusCode(200);
    as(employer)
        .header("If-Match", stale)
        .body(body("2026-06", true))
        .post(path)
        .then()
        .statusCode(412);
    for (Persona other : List.of(employer(tenant, "RXX"), employer(Tokens.newTenant(), "RNA"))) {
      as(other)
          .header("If-Match", stale)
          .body(body("2026-06", true))
          .post(path)
          .then()
          .statusCode(404);
    }
    as(partner(tenant, UUID.randomUUID()))
        .header("If-Match", stale)
        .body(body("2026-06", true))
        .post(path)
        .then()
        .statusCode(403);
  }

  private static void refused(ValidatableResponse answer, int status, String code) {
    answer.statusCode(status);
    String found = answer.extract().path(status == 409 ? "code" : "errors[0].code");
    assertThat(found).isEqualTo(code);
  }
}
