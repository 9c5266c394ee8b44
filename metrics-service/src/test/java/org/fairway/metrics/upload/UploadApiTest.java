package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class UploadApiTest {

  private static final String FILE =
      "ethnic_group,shortlisted,appointed\nWHITE,3089,2590\nBME,4292,1882\n";

  private final Persona analyst = Api.analyst();

  private ValidatableResponse send(
      Persona who, String ods, String feed, String query, byte[] body) {
    return send(who, ods, feed, query, UploadFormat.CSV, body);
  }

  private ValidatableResponse send(
      Persona who, String ods, String feed, String query, UploadFormat format, byte[] body) {
    return as(who)
        .contentType(format.mediaType())
        .body(new ByteArrayInputStream(body))
        .post("/v1/organisations/" + ods + "/uploads/" + feed + "/2024-25" + query)
        .then();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private long stored() {
    return Long.parseLong(
        TestDatabase.value(
            "select (select count(*) from fact_set where tenant_id = '"
                + analyst.tenant()
                + "') + (select count(*) from upload where tenant_id = '"
                + analyst.tenant()
                + "')"));
  }

  @Test
  void aTableBecomesFactsAndIndicators() {
    // When
    send(analyst, "RNA", "recruitment", "", bytes(FILE))
        .statusCode(200)
        .body("version", equalTo(1))
        .body("rows", equalTo(2))
        .body("accepted", equalTo(4))
        .body("unchanged", equalTo(false));
    // Then
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body(at("2", "displayValue"), equalTo("1.91"))
        .body(at("2", "sources[0].source"), equalTo("upload of recruitment"));
  }

  @Test
  void everyExampleIsTakenInEveryFormatBesideAllOthers() {
    for (Feed feed : FeedsTest.feeds()) {
      for (UploadFormat format : UploadFormat.values()) {
        byte[] file =
            as(analyst)
                .get(
                    "/v1/uploads/"
                        + feed.name()
                        + "/example?period=2024-25&format="
                        + format.extension())
                .then()
                .statusCode(200)
                .header(
                    "Content-Disposition", containsString("fairway-" + feed.name() + "-example."))
                .extract()
                .asByteArray();
        send(analyst, "RNA", feed.name(), "?source=" + feed.name() + format, format, file)
            .statusCode(200)
            .body("ignoredColumns", hasSize(0));
      }
    }
  }

  @Test
  void theSameFileAgainStoresNothingAndIsAnsweredAlike() {
    // Given
    send(analyst, "RNA", "recruitment", "", bytes(FILE)).statusCode(200);
    long before = stored();
    // When, Then
    send(analyst, "RNA", "recruitment", "", bytes(FILE))
        .statusCode(200)
        .body("version", equalTo(1))
        .body("unchanged", equalTo(true))
        .body("accepted", equalTo(4));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void theSameFileTwiceAtOnceIsStoredOnce() throws Exception {
    Tokens.of(analyst);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    // When
    Callable<Boolean> send =
        () -> send(analyst, "RNA", "recruitment", "", bytes(FILE)).extract().path("unchanged");
    List<Future<Boolean>> sent = pool.invokeAll(List.of(send, send));
    // Then
    assertThat(List.of(sent.get(0).get(), sent.get(1).get()))
        .containsExactlyInAnyOrder(true, false);
    assertThat(stored()).isEqualTo(2);
    pool.shutdown();
  }

  @Test
  void anotherFileReplacesAndTheFirstOneCanBeBroughtBack() {
    // Given
    send(analyst, "RNA", "recruitment", "", bytes(FILE)).statusCode(200);
    send(analyst, "RNA", "recruitment", "", bytes(FILE.replace("1882", "1990")))
        .body("version", equalTo(2));
    // When, Then
    send(analyst, "RNA", "recruitment", "", bytes(FILE))
        .body("version", equalTo(3))
        .body("unchanged", equalTo(false));
  }

  @Test
  void theSheetOfAWorkbookIsNamedByTheRequest() {
    byte[] book = SheetChoiceTest.published();
    // When two sheets hold figures of the organisation
    send(analyst, "RNA", "survey", "", UploadFormat.XLSX, book)
        .statusCode(422)
        .body("errors.code", contains("sheets-unclear"))
        .body("errors[0].detail", containsString("'Data 2023', 'Data 2024'"));
    send(analyst, "RNA", "survey", "?sheet=Data 2025", UploadFormat.XLSX, book)
        .statusCode(422)
        .body("errors.code", contains("sheet-missing"))
        .body("errors[0].detail", containsString("Data 2024"));
    send(analyst, "RNA", "survey", "?sheet=" + "x".repeat(121), UploadFormat.XLSX, book)
        .statusCode(400);
    assertThat(stored()).isZero();
    send(analyst, "RNA", "survey", "?sheet=data 2024", UploadFormat.XLSX, book)
        .statusCode(200)
        .body("sheet", equalTo("data 2024"))
        .body("accepted", equalTo(1));
    // Then
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body(at("5", "groups[0].denominator"), equalTo(412));
  }

  @Test
  void anotherSheetOfTheSameFileIsAnotherTable() {
    // Given
    byte[] book = SheetChoiceTest.published();
    send(analyst, "RNA", "survey", "?sheet=Data 2023", UploadFormat.XLSX, book)
        .body("version", equalTo(1));
    // When, Then
    send(analyst, "RNA", "survey", "?sheet=Data 2024", UploadFormat.XLSX, book)
        .statusCode(200)
        .body("unchanged", equalTo(false))
        .body("version", equalTo(2));
    send(analyst, "RNA", "survey", "?sheet=data 2024 &source=", UploadFormat.XLSX, book)
        .statusCode(200)
        .body("unchanged", equalTo(true))
        .body("sheet", equalTo("Data 2024"));
  }

  @Test
  void aRehearsalStoresNothing() {
    send(analyst, "RNA", "recruitment", "?dryRun=true", bytes(FILE))
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("version", nullValue())
        .body("accepted", equalTo(4));
    assertThat(stored()).isZero();
  }

  @Test
  void faultsAreListedByPlaceAndNothingIsStored() {
    String bad = "ethnic_group,shortlisted,appointed\nWHITE,3089,2590\nBME,4292,x\nPURPLE,1,1\n";
    for (String query : List.of("", "?dryRun=true")) {
      send(analyst, "RNA", "recruitment", query, bytes(bad))
          .statusCode(422)
          .contentType("application/problem+json")
          .body("detail", equalTo("The file has 2 faults; nothing was stored."))
          .body(
              "errors.pointer", contains("line 3, column appointed", "line 4, column ethnic_group"))
          .body("errors.code", contains("number-invalid", "value-unknown"));
    }
    assertThat(stored()).isZero();
  }

  @Test
  void rulesOfFactsAreToldByPlaceToo() {
    // Given more appointed than shortlisted, and a group twice
    String above = "ethnic_group,shortlisted,appointed\nBME,10,11\n";
    String twice = "ethnic_group,shortlisted\nBME,10\nBME,12\n";
    // When, Then
    send(analyst, "RNA", "recruitment", "", bytes(above))
        .statusCode(422)
        .body("errors.pointer", contains("line 2, column appointed"))
        .body("errors.code", contains("numerator-above-denominator"));
    send(analyst, "RNA", "recruitment", "?dryRun=true", bytes(twice))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("line 3"))
        .body("errors[0].code", equalTo("duplicate"))
        .body("errors[0].detail", equalTo("the same measure and group as line 2"));
    assertThat(stored()).isZero();
  }

  @Test
  void whatContradictsAnotherSourceIsRefused() {
    put(analyst, "RNA", "2024-25", facts(fact("SHORTLISTED", 300, "ethnicGroup", "BME")))
        .statusCode(200);
    send(analyst, "RNA", "recruitment", "", bytes(FILE))
        .statusCode(422)
        .body("errors.code", hasItem("source-conflict"))
        .body("errors.pointer", hasItem("line 3, column shortlisted"));
  }

  @Test
  void anUnknownFeedPeriodOrOrganisationIsRefused() {
    send(analyst, "RNA", "nonsense", "", bytes(FILE)).statusCode(404);
    send(analyst, "XXX", "recruitment", "", bytes(FILE)).statusCode(404);
    as(analyst)
        .contentType("text/csv")
        .body(FILE)
        .post("/v1/organisations/RNA/uploads/recruitment/2024-26")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("period-invalid"));
    as(analyst)
        .contentType("application/pdf")
        .body(bytes(FILE))
        .post("/v1/organisations/RNA/uploads/recruitment/2024-25")
        .then()
        .statusCode(415);
    as(analyst)
        .contentType("text/csv; charset=no-such")
        .body(bytes(FILE))
        .post("/v1/organisations/RNA/uploads/recruitment/2024-25")
        .then()
        .statusCode(415);
  }

  @Test
  void aTableOverTheBoundIsRefused() {
    send(analyst, "RNA", "recruitment", "", new byte[21 * 1024 * 1024]).statusCode(413);
    assertThat(stored()).isZero();
  }

  @Test
  void anAnalystOfATrustSendsForItAlone() {
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    send(dudley, "RNA", "recruitment", "", bytes(FILE)).statusCode(200);
    String foreign =
        send(dudley, "RL4", "recruitment", "", bytes(FILE))
            .statusCode(404)
            .extract()
            .path("detail");
    assertThat(foreign)
        .isEqualTo(send(dudley, "XXX", "recruitment", "", bytes(FILE)).extract().path("detail"));
  }

  @Test
  void whoMayNotWriteMayNotUpload() {
    send(analyst.withRole("coordinator"), "RNA", "recruitment", "", bytes(FILE)).statusCode(403);
    send(analyst.withScopes("metrics:read"), "RNA", "recruitment", "", bytes(FILE)).statusCode(403);
    assertThat(stored()).isZero();
  }

  @Test
  void anotherCareSystemIsNotAnsweredFromThisOnesFiles() {
    send(analyst, "RNA", "recruitment", "", bytes(FILE)).statusCode(200);
    Persona stranger = analyst.inTenant(Tokens.newTenant());
    send(stranger, "RNA", "recruitment", "", bytes(FILE))
        .statusCode(200)
        .body("unchanged", equalTo(false))
        .body("version", equalTo(1));
  }

  @Test
  void feedsAndTemplatesAreServed() {
    as(analyst)
        .get("/v1/uploads")
        .then()
        .statusCode(200)
        .body("feeds.feed", hasItems("recruitment", "casework", "training", "survey", "board"))
        .body(
            "feeds.find { it.feed == 'training' }.columns.header",
            hasItems("ethnic_group", "accessed"));
    as(analyst)
        .get("/v1/uploads/board/template")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header(
            "Content-Disposition", equalTo("attachment; filename=\"fairway-board-template.csv\""))
        .body(startsWith("organisation,period,role,voting"));
    as(analyst).get("/v1/uploads/board/template?format=pdf").then().statusCode(400);
    as(analyst).get("/v1/uploads/nonsense/template").then().statusCode(404);
    as(analyst).get("/v1/uploads/survey/example?period=2014-15").then().statusCode(404);
    as(analyst.withScopes("metrics:write")).get("/v1/uploads").then().statusCode(403);
  }
}
