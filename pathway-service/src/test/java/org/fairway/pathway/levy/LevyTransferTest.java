package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.levy.Levy.commitment;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** One employer's levy for another's apprentice. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyTransferTest {
  private final String tenant = Tokens.newTenant();
  private final Persona sender = employer(tenant, "RNA");
  private final Persona receiver = employer(tenant, "RRK");

  @Inject LevySweep sweep;

  private String applied(Levy who, String pledge, String commitment) {
    return who.apply(pledge, commitment).statusCode(201).extract().header("Location");
  }

  private static String price(String pounds) {
    return commitment(pounds, "2026-05-11", 2, "");
  }

  @Test
  void approvalsAtOnceNeverExceedHalfOfLastYearsFunds() {
    // Given: twelve times 1,000.00 and its top-up declared for the tax year from April 2025, the
    // last of which entered in April 2026; 4,000.00 for the month before it, and 1,000.00 after it
    Months.todayIs("2026-05-10");
    Levy from = Levy.open(sender, "2025-04", true);
    List<String> levy = new ArrayList<>();
    for (YearMonth m = YearMonth.of(2025, 4); m.isBefore(YearMonth.of(2026, 4)); m = next(m)) {
      levy.add(credit(m.toString(), next(m).atDay(22).toString(), "1000.00"));
    }
    levy.add(credit("2025-03", "2025-04-22", "4000.00"));
    levy.add(credit("2026-04", "2026-05-08", "1000.00"));
    from.tell(String.join(",", levy)).statusCode(201);
    Levy to = Levy.open(receiver, "2026-05", false);
    String pledge = from.pledge("20000.00", "");
    List<String> applications = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      applications.add(applied(to, pledge, price("1100.00")));
    }
    List<String> etags = applications.stream().map(path -> etag(sender, path)).toList();

    // When
    List<Supplier<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String path = applications.get(i);
      String etag = etags.get(i);
      answers.add(() -> as(sender).header("If-Match", etag).post(path + "/approve").statusCode());
    }
    List<Integer> codes = AtOnce.all(answers).stream().sorted().toList();

    // Then: half of 13,200.00 and no more, until one is given up
    assertThat(codes).containsExactly(200, 200, 200, 200, 200, 200, 409, 409, 409, 409);
    List<String> approved =
        as(sender).get("/v1/levy-transfers?state=APPROVED").jsonPath().getList("items.id");
    assertThat(approved).hasSize(6);
    String waiting =
        as(sender).get("/v1/levy-transfers?state=APPLIED").jsonPath().getString("items[0].id");
    change(sender, "/v1/levy-transfers/" + waiting, "approve", null)
        .statusCode(409)
        .body("code", equalTo("transfer-cap"));
    change(receiver, "/v1/levy-transfers/" + approved.get(0), "withdraw", null).statusCode(200);
    change(sender, "/v1/levy-transfers/" + waiting, "approve", null).statusCode(200);
    // Another year, another limit: of the 1,100.00 that were declared for it
    Months.todayIs("2027-04-06");
    String next =
        as(sender).get("/v1/levy-transfers?state=APPLIED").jsonPath().getString("items[0].id");
    change(sender, "/v1/levy-transfers/" + next, "approve", null)
        .statusCode(409)
        .body("code", equalTo("transfer-cap"));
  }

  private static YearMonth next(YearMonth month) {
    return month.plusMonths(1);
  }

  @Test
  void whatTheSenderPaysIsInTheBooksOfBoth() {
    // Given: 4,400.00, of which an own apprentice takes 3,700.00 in April
    Months.todayIs("2026-05-10");
    Levy from = Levy.open(sender, "2025-10", true);
    from.tell(credit("2025-10", "2025-10-22", "4000.00")).statusCode(201);
    from.commit("4625.00", "2026-04-01", 1);
    from.settle().body("balance", equalTo("700.00"));
    Levy to = Levy.open(receiver, "2026-05", false);
    String pledge = from.pledge("2000.00", ", \"standards\": [\"ST0217\"]");

    // When: 500.00 a month for two months and 250.00 at the end are applied for
    String path =
        to.apply(pledge, price("1250.00"))
            .statusCode(201)
            .body("matchPercent", equalTo(60))
            .body("match.findAll { !it.met }.criterion", contains("STANDARD"))
            .extract()
            .header("Location");
    change(sender, path, "approve", null).statusCode(200).body("approvedOn", equalTo("2026-05-10"));
    String commitment =
        change(receiver, path, "accept", null).statusCode(200).extract().path("commitmentId");
    Months.todayIs("2026-07-01");
    to.settle(); // before the sender: waits for it
    assertThat(to.months().get(1).subList(7, 9)).containsExactly("0.00", "0.00");
    from.settle().body("balance", equalTo("0.00"));
    Months.todayIs("2026-08-01");
    sweep.run();

    // Then: 500.00 in May; in June 200.00, and of the other 300.00 the employer bears 5 %
    assertThat(from.get("/months?to=2029-12").<String>getList("months.transferred"))
        .endsWith("0.00", "500.00", "200.00", "0.00");
    assertThat(to.get("/months?to=2029-12").<String>getList("months.received"))
        .containsExactly("0.00", "0.00", "700.00");
    assertThat(to.months().get(2).subList(7, 9)).containsExactly("15.00", "285.00");
    as(receiver).get(path).then().body("used", equalTo("700.00"));

    // When: it is told that the apprentice left before the end of June
    to.move(to.path() + "/commitments/" + commitment, "leave", "2026-06-10").statusCode(200);
    Months.todayIs("2026-09-01");
    sweep.run();

    // Then: what was paid for June comes back, to whom it came from
    assertThat(from.get("/postings?kind=TRANSFER_OUT_REFUND").<String>getList("items.amount"))
        .containsExactly("200.00");
    assertThat(from.get("").getString("balance")).isEqualTo("200.00");
    assertThat(to.get("/months?from=2026-08&to=2029-12").<String>getList("months.received"))
        .containsExactly("-200.00");
    assertThat(to.months().get(3).subList(7, 9)).containsExactly("-15.00", "-285.00");
    as(sender).get(path).then().body("used", equalTo("500.00"));
  }

  @Test
  void whoAppliesOverAndOverDoesNotLearnWhatOthersGot() {
    // Given: 1,250.00 of 2,000.00 are approved for another employer: 750.00 are left
    Months.todayIs("2026-05-10");
    Levy from = Levy.open(sender, "2025-10", true);
    from.tell(credit("2025-10", "2025-10-22", "4000.00")).statusCode(201);
    String pledge = from.pledge("2000.00", "");
    Levy to = Levy.open(receiver, "2026-05", false);
    change(sender, applied(to, pledge, price("1250.00")), "approve", null).statusCode(200);
    Levy curious = Levy.open(employer(tenant, "RXX"), "2026-05", false);

    // When: somebody tries prices around what is left, and around what is offered
    List<String> told = new ArrayList<>();
    List<Boolean> known = new ArrayList<>();
    for (String price : List.of("750.00", "750.01", "2000.00", "2000.01")) {
      ValidatableResponse answer = curious.apply(pledge, price(price)).statusCode(201);
      String path = answer.extract().header("Location");
      told.add(seen(answer));
      assertThat(seen(as(curious.employer()).get(path).then()))
          .isEqualTo(told.get(told.size() - 1));
      known.add(as(sender).get(path).path("match.find { it.criterion == 'AMOUNT' }.met"));
    }
    change(sender, applied(to, pledge, price("500.00")), "approve", null).statusCode(200);
    told.add(seen(curious.apply(pledge, price("750.00")).statusCode(201)));

    // Then: only what everybody may read of the pledge decides; who offers sees what is left
    assertThat(told.subList(0, 3)).containsOnly(told.get(4));
    assertThat(told.get(0)).startsWith("100 true").contains("2000.00");
    assertThat(told.get(3)).startsWith("70 false");
    assertThat(known).containsExactly(true, false, false, false);
  }

  /** All that an applicant is told of its amount, beside its own price. */
  private static String seen(ValidatableResponse answer) {
    String amount = "match.find { it.criterion == 'AMOUNT' }.";
    String sentence = answer.extract().path(amount + "explanation");
    return "%s %s%s"
        .formatted(
            answer.extract().<Object>path("matchPercent"),
            answer.extract().<Object>path(amount + "met"),
            sentence.substring(sentence.indexOf(';')));
  }

  @Test
  void eachOfTheTwoDecidesItsPartAndNobodyElseSeesIt() {
    Months.todayIs("2026-05-10");
    Levy from = Levy.open(sender, "2025-10", true);
    from.tell(credit("2025-10", "2025-10-22", "4000.00")).statusCode(201);
    Levy to = Levy.open(receiver, "2026-05", false);
    String pledge = from.pledge("1500.00", "");
    final String first = applied(to, pledge, price("1000.00"));
    final String second = applied(to, pledge, price("1000.00"));
    final Persona third = employer(tenant, "RXX");

    // Who may do what
    change(receiver, first, "approve", null).statusCode(403);
    change(receiver, first, "accept", null).statusCode(409);
    change(sender, first, "withdraw", null).statusCode(403);
    change(sender, first, "approve", null).statusCode(200);
    change(sender, first, "accept", null).statusCode(403);
    change(sender, second, "approve", null).statusCode(409).body("code", equalTo("pledge-used-up"));
    String amount = "match.find { it.criterion == 'AMOUNT' }.explanation";
    as(sender).get(second).then().body(amount, containsString("GBP 500.00 are left"));
    as(receiver).get(second).then().body(amount, containsString("GBP 1500.00 are offered in all"));
    change(sender, second, "decline", null).statusCode(200);
    change(sender, second, "approve", null).statusCode(409);
    change(coordinator(tenant), first, "accept", null).statusCode(200);

    // In the list as by itself
    for (Persona who : List.of(sender, receiver, coordinator(tenant))) {
      JsonPath page = as(who).get("/v1/levy-transfers").jsonPath();
      assertThat(page.getList("items")).hasSize(2);
      for (int i = 0; i < 2; i++) {
        String path = "/v1/levy-transfers/" + page.getString("items[" + i + "].id");
        assertThat(page.<String, Object>getMap("items[" + i + "]"))
            .isEqualTo(as(who).get(path).jsonPath().getMap("$"));
      }
    }

    // Who sees what
    as(third).get(first).then().statusCode(404);
    as(third).get("/v1/levy-transfers").then().body("items", empty());
    as(third).get(pledge).then().statusCode(200);
    as(third)
        .header("If-Match", etag(third, pledge))
        .post(pledge + "/close")
        .then()
        .statusCode(403);
    as(employer(Tokens.newTenant(), "RNA")).get(pledge).then().statusCode(404);
    as(partner(tenant, UUID.randomUUID())).get(pledge).then().statusCode(403);
    as(sender).get("/v1/levy-pledges").then().body("items", hasSize(1));

    // What cannot be
    from.apply(pledge, price("100.00")).statusCode(422);
    to.apply(pledge, price("9.00")).statusCode(422);
    String unpaid = "{%s, \"amount\": \"5\"}".formatted(to.accountId());
    creating(receiver).body(unpaid).post("/v1/levy-pledges").then().statusCode(409);
    creating(third).body(unpaid).post("/v1/levy-pledges").then().statusCode(422);
    change(sender, pledge, "close", null).statusCode(200).body("closed", equalTo(true));
    to.apply(pledge, price("100.00")).statusCode(409).body("code", equalTo("pledge-closed"));
    change(sender, pledge, "close", null).statusCode(409);
  }
}
