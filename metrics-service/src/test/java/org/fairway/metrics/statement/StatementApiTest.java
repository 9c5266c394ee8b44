package org.fairway.metrics.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatementApiTest {

  private static final String STATEMENTS = "/v1/organisations/RNA/statements/";
  private static final String NINE_B = STATEMENTS + "WDES/2024-25/9b";
  private static final String NETWORK =
      "The network of disabled staff meets the board.\nQuarterly.";

  private final Persona ics = Api.analyst();
  private final Persona dudley = Api.analystOf(ics.tenant(), "RNA");

  private static ValidatableResponse say(
      Persona who, String path, Object answer, String narrative) {
    return as(who).body(Map.of("answer", answer, "narrative", narrative)).put(path).then();
  }

  private static void isUnanswered(Persona who) {
    indicators(who, "RNA", "WDES", "2024-25")
        .statusCode(200)
        .body(at("9b", "status"), equalTo("NOT_SUPPLIED"))
        .body(at("9b", "answer"), nullValue())
        .body(at("9b", "narrative"), nullValue());
  }

  @Test
  void whatIsSaidIsTheIndicatorsAnswerForEveryAudience() {
    // Given
    isUnanswered(dudley);
    // When
    say(dudley, NINE_B, "YES", NETWORK)
        .statusCode(200)
        .body("version", equalTo(1))
        .body("suppliedBy", equalTo("RNA"));
    // Then
    for (String audience : List.of("ORGANISATION", "ICS", "PUBLIC")) {
      indicators(dudley, "RNA", "WDES", "2024-25", audience)
          .body(at("9b", "status"), equalTo("COMPUTED"))
          .body(at("9b", "reason"), nullValue())
          .body(at("9b", "value"), nullValue())
          .body(at("9b", "answer"), equalTo("YES"))
          .body(at("9b", "narrative"), equalTo(NETWORK))
          .body(at("9b", "sources.kind"), contains("STATEMENT"))
          .body(at("9b", "sources[0].source"), startsWith("statement of RNA, "))
          .body(at("9b", "sources[0].version"), equalTo(1))
          .body(at("9a", "answer"), nullValue());
    }
    as(dudley)
        .get("/v1/organisations/RNA/indicators/WDES/2024-25/9b/lineage")
        .then()
        .body("status", equalTo("COMPUTED"))
        .body("sources.kind", contains("STATEMENT"))
        .body("sources.suppliedBy", contains("RNA"));
    // And of another year nothing was said
    indicators(dudley, "RNA", "WDES", "2023-24").body(at("9b", "status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void everyViewSaysTheSame() {
    // Given a trust that has sent nothing else
    say(dudley, NINE_B, "YES", NETWORK).statusCode(200);
    // Then years side by side
    String points = at("9b", "points");
    as(dudley)
        .get("/v1/organisations/RNA/trends/WDES?from=2023-24&to=2024-25")
        .then()
        .statusCode(200)
        .body(points + ".status", contains("NOT_SUPPLIED", "COMPUTED"))
        .body(points + "[0].answer", nullValue())
        .body(points + "[1].answer", equalTo("YES"))
        .body(points + "[1].narrative", equalTo(NETWORK))
        .body(points + "[1].change", nullValue());
    // And the trust beside its care system, which has spoken for itself too
    say(ics, NINE_B.replace("RNA", ics.tenant()), "NO", "Not yet.").statusCode(200);
    as(dudley)
        .get("/v1/organisations/RNA/comparisons/WDES/2024-25")
        .then()
        .statusCode(200)
        .body(at("9b", "organisation.status"), equalTo("COMPUTED"))
        .body(at("9b", "organisation.answer"), equalTo("YES"))
        .body(at("9b", "organisation.reason"), nullValue())
        .body(at("9b", "system.status"), equalTo("COMPUTED"))
        .body(at("9b", "system.answer"), equalTo("NO"))
        .body(at("9b", "england.status"), equalTo("NOT_SUPPLIED"));
    // And all organisations
    String row = "organisations.find { it.organisation == 'RNA' }." + at("9b", "");
    as(ics)
        .get("/v1/indicators/WDES/2024-25")
        .then()
        .statusCode(200)
        .body(row + "status", equalTo("COMPUTED"))
        .body(row + "answer", equalTo("YES"));
    // And files
    String exported = "/v1/organisations/RNA/exports/indicators/WDES/2024-25?format=";
    String words = "rows.findAll { it.indicator == '9b' }.";
    as(ics)
        .get(exported + "json")
        .then()
        .statusCode(200)
        .body(words + "figure", contains("VALUE", "NARRATIVE"))
        .body(words + "status", contains("COMPUTED", "COMPUTED"))
        .body(words + "display", contains("YES", NETWORK))
        .body(words + "reason", contains(nullValue(), nullValue()))
        .body(words + "sources", everyItem(startsWith("STATEMENT statement of RNA, ")));
    assertThat(as(ics).get(exported + "csv").asString())
        .contains(
            ",VALUE,,YES,NARRATIVE,COMPUTED,",
            ",NARRATIVE,," + NETWORK.replace('\n', ' ') + ",NARRATIVE,");
  }

  @Test
  void aCorrectionHoldsAndTheEarlierVersionStaysReadable() {
    // Given
    say(dudley, NINE_B, "NO", "Planned for next year.").body("version", equalTo(1));
    // When
    say(dudley, NINE_B, "YES", NETWORK).statusCode(200).body("version", equalTo(2));
    say(dudley, NINE_B, "YES", NETWORK).statusCode(200).body("version", equalTo(2));
    // Then
    String next =
        as(dudley)
            .get(NINE_B + "?limit=1")
            .then()
            .body("items.version", contains(2))
            .body("items.answer", contains("YES"))
            .extract()
            .path("next");
    as(dudley)
        .queryParam("cursor", next)
        .get(NINE_B + "?limit=1")
        .then()
        .body("items.version", contains(1))
        .body("items.narrative", contains("Planned for next year."))
        .body("next", nullValue());
    indicators(dudley, "RNA", "WDES", "2024-25")
        .body(at("9b", "answer"), equalTo("YES"))
        .body(at("9b", "sources[0].version"), equalTo(2));
  }

  @Test
  void theCareSystemSpeaksUntilTheOrganisationDoes() {
    // Given
    say(ics, NINE_B, "NO", "Nothing was sent to us.").statusCode(200);
    say(dudley, NINE_B, "YES", NETWORK).statusCode(200).body("version", equalTo(2));
    // When
    say(ics, NINE_B, "NO", "Nothing was sent to us.")
        .statusCode(422)
        .body("errors.code", contains("statement-of-another"));
    // Then
    indicators(ics, "RNA", "WDES", "2024-25").body(at("9b", "narrative"), equalTo(NETWORK));
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsStored() {
    // Indicators that are no question in words, or not in that year
    for (String about :
        List.of("WDES/2024-25/9a", "WDES/2024-25/99", "WRES/2024-25/9b", "WDES/2015-16/9b")) {
      say(dudley, STATEMENTS + about, "YES", NETWORK)
          .statusCode(422)
          .body("errors.pointer", contains("path.indicator"))
          .body("errors.code", contains("not-answered-in-words"));
    }
    // Narratives that point to somebody
    for (String person : List.of("ann@example.nhs.uk", "943 476 5919", "AB 12 34 56 C")) {
      String body =
          say(dudley, NINE_B, "YES", "Ask " + person + " for more.")
              .statusCode(422)
              .body("errors.pointer", contains("/narrative"))
              .body("errors.code", contains("points-to-a-person"))
              .extract()
              .asString();
      assertThat(body).doesNotContain(person);
    }
    // And what has no form
    say(dudley, NINE_B, "PERHAPS", NETWORK).statusCode(400);
    say(dudley, NINE_B, "YES", " ").statusCode(400);
    say(dudley, NINE_B, "YES", "x".repeat(4001)).statusCode(400);
    say(dudley, "/v1/organisations/ZZZ9/statements/WDES/2024-25/9b", "YES", "x").statusCode(404);
    assertThat(
            TestDatabase.value(
                "select count(*) from indicator_statement where tenant_id = '"
                    + ics.tenant()
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void othersNeitherSpeakForAnOrganisationNorReadWhatTheyMayNot() {
    // Given
    say(dudley, NINE_B, "YES", NETWORK).statusCode(200);
    Persona neighbour = Api.analystOf(ics.tenant(), "RXK");
    Persona elsewhere = ics.inTenant(Tokens.newTenant());
    Persona coordinator =
        Persona.ofTenant(ics.tenant(), "coordinator", "metrics:read", "metrics:write");
    // When, Then
    say(neighbour, NINE_B, "NO", "x").statusCode(404);
    as(neighbour).get(NINE_B).then().statusCode(404);
    say(coordinator, NINE_B, "NO", "x").statusCode(403);
    say(dudley.withScopes("metrics:read"), NINE_B, "NO", "x").statusCode(403);
    as(elsewhere).get(NINE_B).then().statusCode(200).body("items", empty());
    isUnanswered(elsewhere);
    // And who reads the indicators reads the answer
    indicators(coordinator, "RNA", "WDES", "2024-25")
        .body("audience", equalTo("ICS"))
        .body(at("9b", "narrative"), equalTo(NETWORK));
  }
}
