package org.fairway.referral.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.ofPartner;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.Workbooks;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class BulkApiTest {

  private static final String HEADER =
      "Given name,Family name,date_of_birth,lsoa21,priority_groups,consent_given_on,consent_given_by,"
          + "consent_wording,share_outcome,pathway_type,note,referred_on\n";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private static String row(int number) {
    LocalDate consented = LocalDate.now(java.time.ZoneId.of("Europe/London")).minusDays(40);
    return "Given Name %d,Bulk Name,2001-02-03,E01009719,NEET,%s,PERSON_IN_WRITING,2026-04,yes,APPRENTICESHIP,\"Note %d\",%s\n"
        .formatted(number, consented, number, consented.plusDays(10));
  }

  private static String rows(int count) {
    return IntStream.range(0, count).mapToObj(BulkApiTest::row).collect(Collectors.joining());
  }

  private Response send(Persona who, String type, byte[] body, String query) {
    return as(who)
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(type)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/imports" + query);
  }

  private String sent(String csv, String query) {
    byte[] bytes = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return send(partner, "text/csv", bytes, query).then().statusCode(202).extract().path("id");
  }

  private io.restassured.response.ValidatableResponse over(String id) {
    String path = "/v1/imports/" + id;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> as(partner).get(path).<Integer>path("percent") == 100);
    return as(partner).get(path).then().statusCode(200);
  }

  private String count(String table) {
    return TestDatabase.value(
        "select count(*) from " + table + " where tenant_id = '" + tenant + "'");
  }

  @Test
  void aFileIsTriedAndThenTakenWhole() {
    // When: tried
    over(sent(HEADER + rows(3), ""))
        .body("state", equalTo("COMPLETED"))
        .body("entered", equalTo(3));

    // Then: nothing is stored
    assertThat(count("person")).isEqualTo("0");
    assertThat(count("import_row")).isEqualTo("0");

    // When: taken
    over(sent(HEADER + rows(3), "?mode=COMMIT"))
        .body("state", equalTo("COMPLETED"))
        .body("entered", equalTo(3))
        .body("errorCount", equalTo(0));

    // Then
    assertThat(count("person")).isEqualTo("3");
    assertThat(count("consent")).isEqualTo("6");
    as(partner)
        .get("/v1/referrals")
        .then()
        .body("items.status", hasItem("SUBMITTED"))
        .body("items", hasSize(3));
    assertThat(
            TestDatabase.value(
                "select count(*) from referral where submitted_at < now() - interval '29 days' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("3");
    assertThat(OutboxRows.types(tenant))
        .filteredOn(t -> t.contains("referral.submitted"))
        .hasSize(3);
    assertThat(count("import_row")).isEqualTo("0");
    assertThat(
            as(partner)
                .body("{\"name\": \"bulk\"}")
                .post("/v1/referrals/search")
                .<java.util.List<?>>path("items"))
        .hasSize(3);
  }

  @Test
  void theTimeToAcknowledgeAReferralThatIsDatedBackBeginsWhenItIsEntered() {
    // When: made thirty days ago
    over(sent(HEADER + row(1), "?mode=COMMIT")).body("entered", equalTo(1));
    String referral = "/v1/referrals/" + as(partner).get("/v1/referrals").path("items[0].id");

    // Then: nobody is late, and no alarm is raised
    as(coordinator(tenant))
        .get(referral + "/clocks")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("ACKNOWLEDGE"))
        .body("items[0].state", equalTo("RUNNING"))
        .body("items[0].breachedAt", nullValue());
    assertThat(
            TestDatabase.value(
                "select c.started_at >= r.created_at and c.due_at > now() and u.submitted_at > r.created_at - interval '1 minute'"
                    + " and r.submitted_at < r.created_at - interval '29 days' from referral r"
                    + " join sla_clock c on c.referral_id = r.id"
                    + " join referral_unacknowledged u on u.referral_id = r.id where r.tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("t");
    as(coordinator(tenant))
        .get("/v1/worklist")
        .then()
        .statusCode(200)
        .body("items.findAll { it.overdue }", hasSize(0));
    // nor later for the time in which it was not known
    change(coordinator(tenant), referral, "acknowledge", null).statusCode(200);
    assertThat(OutboxRows.types(tenant)).noneMatch(type -> type.contains("sla-"));
  }

  @Test
  void oneWrongRowKeepsOutAllOrItselfAlone() {
    // Given
    String csv = HEADER + row(1) + row(2).replace("2001-02-03", "2001-02-30") + row(3);

    // When, Then
    String whole = sent(csv, "?mode=COMMIT&atomicity=ALL");
    over(whole).body("state", equalTo("FAILED")).body("entered", equalTo(0));
    assertThat(count("person")).isEqualTo("0");
    as(partner)
        .get("/v1/imports/" + whole + "/errors")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].line", equalTo(3))
        .body("items[0].column", equalTo("date_of_birth"))
        .body("items[0].code", equalTo("date-invalid"));

    // When, Then
    String byRow = sent(csv, "?mode=COMMIT&atomicity=ROW");
    over(byRow).body("state", equalTo("COMPLETED_WITH_ERRORS")).body("entered", equalTo(2));
    assertThat(count("person")).isEqualTo("2");
    assertThat(
            as(partner).accept("text/csv").get("/v1/imports/" + byRow + "/errors/file").asString())
        .startsWith("line,column,code,detail\r\n3,\"date_of_birth\",\"date-invalid\",")
        .doesNotContain("2001-02-30");
  }

  @Test
  void aRowThatIsRefusedOnTheWayIsToldAndTheOthersStand() {
    // Given: a partner whose agreement has lapsed may enter people and not send
    partner = registered(tenant, partnerJson("2026-04-02"));

    // When
    String id = sent(HEADER + rows(2), "?mode=COMMIT&atomicity=ROW");

    // Then
    over(id).body("state", equalTo("COMPLETED_WITH_ERRORS")).body("entered", equalTo(0));
    as(partner)
        .get("/v1/imports/" + id + "/errors")
        .then()
        .body("items.code", equalTo(java.util.List.of("agreement-lapsed", "agreement-lapsed")));
    assertThat(count("person")).isEqualTo("0");
  }

  @Test
  void everyRowThatIsRefusedOnTheWayIsToldWhenOneKeepsOutAll() {
    // Given: a partner whose agreement has lapsed, and more rows than are entered at a time
    partner = registered(tenant, partnerJson("2026-04-02"));

    // When
    String id = sent(HEADER + rows(120), "?mode=COMMIT&atomicity=ALL");

    // Then
    over(id)
        .body("state", equalTo("FAILED"))
        .body("entered", equalTo(0))
        .body("errorCount", equalTo(120));
    assertThat(count("person")).isEqualTo("0");
    assertThat(count("referral")).isEqualTo("0");
    assertThat(count("import_row")).isEqualTo("0");
  }

  @Test
  void aWorkbookIsReadLikeAText() throws java.io.IOException {
    // Given
    StringBuilder sheet = new StringBuilder();
    int number = 1;
    for (String line : (HEADER + row(1)).strip().split("\n")) {
      sheet.append("<row r='").append(number++).append("'>");
      for (String cell : line.replace("\"", "").split(",")) {
        sheet.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
      }
      sheet.append("</row>");
    }

    // When
    byte[] book = Workbooks.of(sheet.toString()).bytes();
    String id =
        send(partner, XLSX, book, "?mode=COMMIT").then().statusCode(202).extract().path("id");

    // Then
    over(id).body("state", equalTo("COMPLETED")).body("entered", equalTo(1));
  }

  @Test
  void aWorkbookWithADateCellAndAWrongRowIsToldByTheLineAndColumnOfTheSheet() {
    // Given: the date of birth is a number shown as a date, the second row has one too great
    byte[] book = dated(dateCell(36925), dateCell(999999));

    // When, Then: tried
    String tried = book(book, "");
    over(tried).body("state", equalTo("FAILED"));
    assertWrongDate(tried);
    assertThat(count("person")).isEqualTo("0");

    // When, Then: all or nothing
    String whole = book(book, "?mode=COMMIT&atomicity=ALL");
    over(whole).body("state", equalTo("FAILED")).body("entered", equalTo(0));
    assertWrongDate(whole);
    assertThat(count("person")).isEqualTo("0");
    assertThat(count("referral")).isEqualTo("0");

    // When, Then: row by row
    String byRow = book(book, "?mode=COMMIT&atomicity=ROW");
    over(byRow).body("state", equalTo("COMPLETED_WITH_ERRORS")).body("entered", equalTo(1));
    assertWrongDate(byRow);
    assertThat(count("person")).isEqualTo("1");
    assertThat(
            as(partner)
                .get("/v1/people/" + as(partner).get("/v1/referrals").path("items[0].personId"))
                .<String>path("data.dateOfBirth"))
        .isEqualTo("2001-02-03");
  }

  private String book(byte[] bytes, String query) {
    return send(partner, XLSX, bytes, query).then().statusCode(202).extract().path("id");
  }

  private void assertWrongDate(String id) {
    as(partner)
        .get("/v1/imports/" + id + "/errors")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].line", equalTo(4))
        .body("items[0].column", equalTo("date_of_birth"));
  }

  private static String dateCell(int days) {
    return "<c s='1'><v>" + days + "</v></c>";
  }

  /** A workbook of rows that differ in the cell of the date of birth; its line 3 is empty. */
  private static byte[] dated(String first, String second) {
    String[] good = row(1).strip().replace("\"", "").split(",");
    return Workbooks.of(
            Workbooks.row(1, HEADER.strip().split(","))
                + cells(2, good, first)
                + cells(4, good, second))
        .bytes();
  }

  private static String cells(int line, String[] texts, String born) {
    StringBuilder row = new StringBuilder("<row r='" + line + "'>");
    for (int i = 0; i < texts.length; i++) {
      row.append(i == 2 ? born : "<c t='inlineStr'><is><t>" + texts[i] + "</t></is></c>");
    }
    return row + "</row>";
  }

  @Test
  void aFileThatCannotBeReadFailsWithTheReason() {
    for (String[] bad :
        new String[][] {
          {"", "file-empty"},
          {HEADER, "file-empty"},
          {"Given name,Family name\nA,B\n", "column-missing"},
          {"PK\u0003\u0004", "not-a-text"},
          {HEADER + row(1).strip() + ",surplus\n", "row-too-wide"}
        }) {
      String id = sent(bad[0], "?mode=COMMIT&atomicity=ROW");
      over(id).body("state", equalTo("FAILED"));
      as(partner).get("/v1/imports/" + id + "/errors").then().body("items.code", hasItem(bad[1]));
    }
    assertThat(count("person")).isEqualTo("0");
  }

  @Test
  void theSameKeyIsTheSameImportAndAnotherFileUnderItIsRefused() {
    // Given
    String key = UUID.randomUUID().toString();
    String csv = HEADER + row(1);

    // When
    String first = keyed(key, csv).then().statusCode(202).extract().path("id");

    // Then
    keyed(key, csv).then().statusCode(202).body("id", equalTo(first));
    keyed(key, csv + row(2)).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    over(first);
  }

  private Response keyed(String key, String csv) {
    return as(partner)
        .contentType("text/csv")
        .header("Idempotency-Key", key)
        .body(csv)
        .post("/v1/imports?mode=COMMIT");
  }

  @Test
  void othersNeitherSendNorSee() {
    // Given
    String id = sent(HEADER + row(1), "");
    byte[] csv = HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8);

    // Then
    as(registered(tenant)).get("/v1/imports/" + id).then().statusCode(404);
    as(coordinator(Tokens.newTenant())).get("/v1/imports/" + id).then().statusCode(404);
    as(coordinator(tenant)).get("/v1/imports/" + id).then().statusCode(200);
    send(coordinator(tenant), "text/csv", csv, "").then().statusCode(403);
    send(ofPartner(tenant, UUID.randomUUID().toString()), "text/csv", csv, "")
        .then()
        .statusCode(403);
    send(partner, "application/pdf", csv, "").then().statusCode(415);
    over(id);
    as(partner).post("/v1/imports/" + id + "/cancel").then().statusCode(409);
  }
}
