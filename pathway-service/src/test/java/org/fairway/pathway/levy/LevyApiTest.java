package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.levy.Levy.commitment;
import static org.fairway.pathway.levy.Levy.credit;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona employer = employer(tenant, "RNA");

  @Inject LevySweep sweep;

  @Test
  void fortyMonthsAreWhatTheHandFoundAndWhatTheForecastSaid() {
    List<List<String>> byHand = Levy.shown(FortyMonths.workedByHand());

    // Given: nine months, told and settled
    Months.todayIs("2025-03-05");
    Levy account = Levy.open(employer, "2024-06", true);
    account.monthly("2024-06", "2025-02", "1000.00");
    final String first = account.commit("1000.00", "2025-01-15", 7);
    final String second = account.commit("40000.00", "2026-07-01", 1);
    final String third = account.commit("27000.01", "2027-08-01", 2);
    account.settle().body("settledUntil", equalTo("2025-02-28"));
    assertThat(account.months()).isEqualTo(byHand.subList(0, 9));

    // When: the other 31 are forecast, and then happen as planned, settled in two instances at once
    List<List<String>> forecast = account.forecast(31);
    Months.todayIs("2027-10-01");
    account.monthly("2025-03", "2027-09", "1000.00");
    account.move(first, "complete", "2025-08-14").statusCode(200);
    account.move(second, "complete", "2026-07-31").statusCode(200);
    account.move(third, "complete", "2027-09-30").statusCode(200);
    atOnce();

    // Then
    assertThat(forecast).isEqualTo(byHand.subList(9, 40));
    assertThat(account.months()).isEqualTo(byHand);
    assertThat(books(account))
        .isEqualTo(LongStream.rangeClosed(1, postings(account)).boxed().toList());
    balancesOnEveryMonthsEnd(account, byHand);

    // When: settled again
    long before = postings(account);
    sweep.run();
    account.settle().body("balance", equalTo("0.00"));
    // Then
    assertThat(postings(account)).isEqualTo(before);
  }

  private static void balancesOnEveryMonthsEnd(Levy account, List<List<String>> byHand) {
    for (int month : List.of(0, 7, 24, 25, 26, 37, 38)) {
      String end = java.time.YearMonth.of(2024, 6).plusMonths(month).atEndOfMonth().toString();
      JsonPath balance = account.get("/balance?asOf=" + end);
      assertThat(balance.getString("balance")).isEqualTo(byHand.get(month).get(9));
      BigDecimal lots =
          balance.<String>getList("lots.left").stream()
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(lots).isEqualByComparingTo(byHand.get(month).get(9));
    }
  }

  /** Positions of all postings, read page by page. */
  private static List<Long> books(Levy account) {
    List<Long> positions = new ArrayList<>();
    String next = null;
    do {
      JsonPath page = account.get("/postings?limit=40" + (next == null ? "" : "&cursor=" + next));
      page.<Number>getList("items.position").forEach(one -> positions.add(0, one.longValue()));
      next = page.getString("next");
    } while (next != null);
    return positions;
  }

  private static long postings(Levy account) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from levy_posting where account_id = '"
                + Given.id(account.path())
                + "'"));
  }

  @Test
  void leavingThatIsToldLateBringsBackWhatWasPaid() {
    // Given: 1,100.00 in January and nothing more; 1,000.00 a month for training from January on
    Months.todayIs("2026-06-15");
    Levy account = Levy.open(employer, "2026-01", true);
    account.tell(credit("2026-01", "2026-01-22", "1000.00")).statusCode(201);
    String apprentice = account.commit("15000.00", "2026-01-05", 12);
    account.settle();
    assertThat(account.months().get(1)).isEqualTo(month("100.00 0 0 100.00 0 0 0 45.00 855.00 0"));
    assertThat(account.months().get(4)).isEqualTo(month("0 0 0 0 0 0 0 50.00 950.00 0"));

    // When: in June it is told that they left in the middle of February
    account.move(apprentice, "leave", "2026-02-14").statusCode(200).body("state", equalTo("LEFT"));
    List<List<String>> forecast = account.forecast(1);
    Months.todayIs("2026-07-01");
    account.settle();

    // Then: February to May come back, to whom they came from
    List<String> june = account.months().get(5);
    assertThat(june.get(5)).isEqualTo("100.00");
    assertThat(june.get(7)).isEqualTo("-195.00");
    assertThat(june.get(8)).isEqualTo("-3705.00");
    assertThat(forecast.get(0).subList(5, 9)).isEqualTo(june.subList(5, 9));
    assertThat(account.get("/postings?kind=REFUND").<String>getList("items.to"))
        .containsExactly("FUNDS");
    account.settle().body("balance", equalTo("100.00"));
  }

  private static List<String> month(String figures) {
    return Stream.of(figures.split(" ")).map(one -> one.equals("0") ? "0.00" : one).toList();
  }

  @Test
  void breaksMoveTheRestAlongAndWhoIsOverdueIsTold() {
    Months.todayIs("2026-06-15");
    Levy account = Levy.open(employer, "2026-01", true);
    account.monthly("2026-01", "2026-05", "1000.00");
    String paused = account.commit("1200.00", "2026-01-05", 6);
    final String late = account.commit("1000.00", "2026-01-05", 4);

    // When
    account.move(paused, "pause", "2026-03-10").statusCode(200).body("state", equalTo("ON_BREAK"));
    account.settle();

    // Then: two instalments of 160.00 and four of 200.00; the one who should be ready is told
    JsonPath ahead = account.get("/forecast?months=3");
    assertThat(ahead.getList("onBreak")).containsExactly(Given.id(paused).toString());
    assertThat(ahead.getList("overdue")).containsExactly(Given.id(late).toString());
    assertThat(account.months().stream().map(month -> month.get(3)).toList())
        .containsExactly("360.00", "360.00", "200.00", "200.00", "0.00");
    account.move(paused, "resume", "2026-03-10").statusCode(422);
    account
        .move(paused, "resume", "2026-06-01")
        .statusCode(200)
        .body("plannedEnd", equalTo("2026-09-25"))
        .body("breaks[0].until", equalTo("2026-06-01"));
    assertThat(account.forecast(4).stream().map(month -> month.get(3)).toList())
        .containsExactly("160.00", "160.00", "160.00", "160.00");
    account.move(paused, "resume", "2026-06-02").statusCode(409);
    account.move(paused, "pause", "2026-06-16").statusCode(422);
  }

  @Test
  void inMonthsThatAreOverOnlyWhatWasToldIsForecast() {
    // Given: an account of June 2024 that was never settled, and levy of October 2026
    Months.todayIs("2026-10-25");
    Levy account = Levy.open(employer, "2024-06", true);
    account.tell(credit("2026-09", "2026-10-22", "1000.00")).statusCode(201);

    // When
    List<String> levy = account.forecast(30).stream().map(month -> month.get(1)).toList();

    // Then: October's, and more from November on
    assertThat(levy.subList(0, 28)).containsOnly("0.00");
    assertThat(levy.subList(28, 30)).containsExactly("1000.00", "1000.00");
  }

  @Test
  void anEmployerWithoutLevyPaysByTheAgeOfTheApprentice() {
    // Given: two who start in July 2026, when 22 is too old to be free
    Months.todayIs("2026-08-10");
    Levy account = Levy.open(employer, "2026-06", false);
    String start = commitment("1250.00", "2026-07-06", 1, "");
    account.commit(start.replace("FROM_25", "FROM_22_TO_24")).statusCode(201);
    account.commit(start.replace("FROM_25", "UP_TO_21")).statusCode(201);
    // When
    account.settle();
    // Then: 5 % of 1,000.00, and nothing
    assertThat(account.months().get(1)).isEqualTo(month("0 0 0 0 0 0 0 50.00 1950.00 0"));
    account
        .tell(credit("2026-08", "2026-08-05", "1.00"))
        .statusCode(409)
        .body("code", equalTo("no-levy-payer"));
  }

  @Test
  void creditsAreTakenOnceAndOnlyWhileTheirMonthIsOpen() {
    Months.todayIs("2026-06-15");
    Levy account = Levy.open(employer, "2026-01", true);
    String told = credit("2026-01", "2026-02-22", "1000.00");
    String id = account.tell(told).statusCode(201).extract().path("credits[0].id");
    // When, Then
    account.tell(told).statusCode(201).body("credits[0].id", equalTo(id));
    refused(account.tell(told.replace("1000.00", "1000.01")), 409, "credit-differs");
    refused(account.tell(credit("2026-03", "2026-02-22", "5")), 422, "before-month");
    refused(account.tell(credit("2026-06", "2026-06-16", "5")), 422, "in-the-future");
    refused(account.tell(credit("2026-02", "2026-03-22", "0.00")), 422, "not-positive");
    refused(account.tell(credit("2025-12", "2025-12-31", "5")), 409, "month-settled");
    account.tell(credit("2026-02", "2026-03-22", "1.001")).statusCode(400);
    account.tell(credit("2026-02", "2026-03-22", "-1.00")).statusCode(400);
    account.tell("").statusCode(400);
    // None of several when one is wrong
    String good = credit("2026-02", "2026-03-22", "7.00");
    account.tell(good + "," + credit("2026-03", "2026-02-22", "5")).statusCode(422);
    as(employer)
        .get(account.path() + "/credits")
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
    account.settle();
    refused(account.tell(good), 409, "month-settled");
    account.tell(credit("2026-05", "2026-06-10", "7.00")).statusCode(201);
  }

  private static void refused(ValidatableResponse answer, int status, String code) {
    answer.statusCode(status);
    String found = answer.extract().path(status == 409 ? "code" : "errors[0].code");
    assertThat(found).isEqualTo(code);
  }

  @Test
  void accountsAndCommitmentsThatCannotBeAreRefused() {
    Months.todayIs("2026-06-15");
    Levy account = Levy.open(employer, "2026-01", true);
    String path = "/v1/levy-accounts";
    String open = "{\"firstMonth\": \"2026-01\", \"levyPayer\": true}";

    refused(creating(employer).body(open).post(path).then(), 409, "account-exists");
    String others = open.replace("{", "{\"organisation\": \"RXX\", ");
    creating(employer).body(others).post(path).then().statusCode(403);
    Persona partner = partner(tenant, UUID.randomUUID());
    creating(partner).body(open).post(path).then().statusCode(403);
    as(partner).get(account.path()).then().statusCode(403);
    as(employer(tenant, "RXX")).get(account.path()).then().statusCode(404);
    as(employer(Tokens.newTenant(), "RNA")).get(account.path()).then().statusCode(404);
    Persona other = employer(tenant, "RXX");
    creating(other).body(open.replace("2026-01", "2019-03")).post(path).then().statusCode(409);
    creating(other).body(open.replace("2026-01", "2026-07")).post(path).then().statusCode(422);
    creating(other).body(open.replace("2026-01", "2026-13")).post(path).then().statusCode(400);

    refused(account.commit(commitment("9.99", "2026-01-05", 12, "")), 422, "too-low");
    account.commit(commitment("10.00", "2026-01-05", 121, "")).statusCode(400);
    account.commit(commitment("1e5", "2026-01-05", 12, "")).statusCode(400);
    refused(account.commit(commitment("10.00", "2019-03-31", 1, "")), 409, "before-terms");
    refused(account.commit(commitment("10.00", "9999-12-01", 120, "")), 422, "too-far-ahead");
    String unknown = ", \"enrolmentId\": \"" + UUID.randomUUID() + "\"";
    refused(
        account.commit(commitment("10.00", "2026-01-05", 1, unknown)), 422, "no-apprenticeship");
    as(employer).get(account.path() + "/balance?asOf=2026-01-31").then().statusCode(422);
    as(employer).get(account.path() + "/forecast?months=37").then().statusCode(400);
  }

  @Test
  void aFirstDayOfWhenAnyWasTakenEndsOnTheLastDayThatCanBeTold() {
    // Given
    Months.todayIs("2026-06-15");
    Levy account = Levy.open(employer, "2026-01", true);
    String commitment = account.commit("1200.00", "2026-01-05", 12);
    // When
    TestDatabase.execute(
        "update levy_commitment set starts_on = '9999-12-01' where id = '"
            + Given.id(commitment)
            + "'");
    // Then
    as(employer).get(commitment).then().body("plannedEnd", equalTo("9999-12-31"));
  }

  @Test
  void fundsThatAreGoingToExpireAreToldOnceForEachLotAndMonth() {
    // Given: lots that are over on 22 June and 22 July 2026
    Months.todayIs("2026-05-10");
    Levy account = Levy.open(employer, "2024-06", true);
    account.monthly("2024-06", "2024-07", "1000.00");
    account.commit("1000.00", "2026-04-13", 4);

    // When
    account.settle();
    account.settle();
    Months.todayIs("2026-06-10");
    atOnce();
    sweep.run();

    // Then: in May of the first, in June of the first again and of the second
    List<Sent.Event> told = Sent.about(Given.id(account.path()));
    assertThat(told).extracting(Sent.Event::type).containsOnly("levy.expiring");
    assertThat(told)
        .extracting(
            one -> one.data().path("month").asText() + " " + one.data().path("expiresOn").asText())
        .containsExactly("2026-05 2026-06-22", "2026-06 2026-06-22", "2026-06 2026-07-22");
    assertThat(told).extracting(Sent.Event::version).containsExactly(1L, 2L, 3L);
    assertThat(told.get(0).data().path("left").asText()).isEqualTo("900.00");
    assertThat(told.get(0).data().path("expected").asText()).isEqualTo("700.00");
  }

  @Test
  void whatExpiresNextMonthIsToldInApprenticeships() {
    // Given: 11,000.00 that entered on 22 June 2024 and expire next month
    Months.todayIs("2026-05-10");
    Levy account = Levy.open(employer, "2024-06", true);
    account.monthly("2024-06", "2024-06", "10000.00");
    as(employer)
        .get(account.path() + "/lost-opportunity")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-settled"));
    account.settle();

    // When
    JsonPath lost = account.get("/lost-opportunity");

    // Then: two of 5,000.00 (22 instalments of 500.00, of eight months), one of 9,000.00 (24 of
    // 300.00 each: 36), none of 26,000.00
    assertThat(lost.getString("month")).isEqualTo("2026-06");
    assertThat(lost.getString("amount")).isEqualTo("11000.00");
    assertThat(lost.getString("currency")).isEqualTo("GBP");
    assertThat(lost.getList("lots.expiresOn")).containsExactly("2026-06-22");
    assertThat(lost.getString("couldHavePaidFor.find { it.standard == 'ST0216' }.price"))
        .isEqualTo("5000.00");
    assertThat(worth(lost, "ST0216")).containsExactly(2, 22);
    assertThat(worth(lost, "ST0217")).containsExactly(1, 36);
    assertThat(worth(lost, "ST0781").get(0)).isEqualTo(0);
    assertThat(lost.<Integer>getList("couldHavePaidFor.apprenticeships"))
        .isSortedAccordingTo(Comparator.reverseOrder());

    // When: it is spent before, then nothing is lost
    account.commit("12500.00", "2026-05-04", 1);
    // Then
    JsonPath spent = account.get("/lost-opportunity");
    assertThat(spent.getString("amount")).isEqualTo("1000.00");
    assertThat(worth(spent, "ST0216")).containsExactly(0, 2);
  }

  private static List<Integer> worth(JsonPath lost, String standard) {
    String one = "couldHavePaidFor.find { it.standard == '" + standard + "' }.";
    return List.of(lost.getInt(one + "apprenticeships"), lost.getInt(one + "monthsOfTraining"));
  }

  private void atOnce() {
    AtOnce.times(3, sweep::run);
  }

  @Test
  void whatIsWrittenInTheBooksCannotBeChanged() throws java.sql.SQLException {
    for (String table : List.of("levy_posting", "levy_credit", "levy_lot")) {
      for (String statement :
          List.of("update " + table + " set tenant_id = tenant_id", "delete from " + table)) {
        try (var connection = TestDatabase.app();
            var change = connection.createStatement()) {
          org.assertj.core.api.Assertions.assertThatThrownBy(() -> change.execute(statement))
              .hasMessageContaining("permission denied");
        }
      }
    }
  }
}
