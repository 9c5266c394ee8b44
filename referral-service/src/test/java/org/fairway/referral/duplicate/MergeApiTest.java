package org.fairway.referral.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.duplicate.DuplicateCalls.compared;
import static org.fairway.referral.duplicate.DuplicateCalls.idOf;
import static org.fairway.referral.duplicate.DuplicateCalls.merge;
import static org.fairway.referral.duplicate.DuplicateCalls.onlyMatch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.TenantRows;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class MergeApiTest {

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void aPartnerFindsAndMergesWhomItEnteredTwice() {
    // Given
    String first = person(partner);
    String second =
        "/v1/people/"
            + creating(partner)
                .body(
                    personJson()
                        .replace("Given Name 17", "Givn Name 17")
                        .replace("2004-05-06", "2004-06-05"))
                .post("/v1/people")
                .path("id");

    // When
    String match = onlyMatch(partner);

    // Then
    as(partner)
        .get(match)
        .then()
        .body("people", contains(idOf(first), idOf(second)))
        .body("acrossPartners", equalTo(false))
        .body("points", greaterThan(80))
        .body("factors.find { it.kind == 'NAME' }.agreement", equalTo("SIMILAR"))
        .body("factors.find { it.kind == 'DATE_OF_BIRTH' }.agreement", equalTo("SIMILAR"))
        .body("factors.find { it.kind == 'CONTACT' }.agreement", equalTo("SAME"));

    // When
    merge(partner, match, first)
        .statusCode(200)
        .body("state", equalTo("MERGED"))
        .body("changes[0].note", equalTo("Asked 17"));

    // Then what was said is for who said it, and for the care system while the two consent
    as(partner).get(match).then().body("changes[0].note", equalTo("Asked 17"));
    as(coordinator(tenant)).get(match).then().statusCode(404);
    List.of(first, second).forEach(each -> consent(partner, each, "REFERRAL"));
    as(coordinator(tenant)).get(match).then().body("changes[0].note", equalTo("Asked 17"));

    // Then
    as(partner).get(second).then().body("mergedInto", equalTo(idOf(first)));
    as(partner).get(first).then().body("mergedInto", nullValue());
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(partner, second))
        .body("{\"lsoa21\": null}")
        .patch(second)
        .then()
        .statusCode(409)
        .body("code", equalTo("person-merged"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.person.merged.v1")).hasSize(1);

    // When
    change(partner, match, "unmerge", null).statusCode(200).body("state", equalTo("OPEN"));

    // Then: all is as before but for the history
    as(partner).get(second).then().body("mergedInto", nullValue());
    as(partner).get(match).then().body("changes.action", contains("UNMERGED", "MERGED"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.person.unmerged.v1")).hasSize(1);
    change(
            Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write"),
            second + "/rights",
            "restrict",
            "{\"cause\": \"UNLAWFUL\"}")
        .statusCode(200);
    as(partner).get(match).then().body("changes[1].note", nullValue());
    assertThat(
            TestDatabase.value(
                "select string_agg(encode(note, 'escape'), '') from duplicate_change where tenant_id = '"
                    + tenant
                    + "'"))
        .doesNotContain("Asked");
  }

  @Test
  void ofTwoWhoMergeAtOnceOneSucceedsAndNobodyStandsForThemselves() throws Exception {
    // Given
    String first = person(partner);
    String second = person(partner);
    String match = onlyMatch(partner);
    String tag = etag(partner, match);
    Callable<Integer> one = () -> mergeAt(match, tag, first);
    Callable<Integer> other = () -> mergeAt(match, tag, second);

    // When
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<Integer>> answers;
    try {
      answers = two.invokeAll(List.of(one, other));
    } finally {
      two.shutdown();
    }

    // Then
    assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
        .containsExactlyInAnyOrder(200, 412);
    assertThat(
            TestDatabase.value(
                "select count(*) from person_merge where tenant_id = '" + tenant + "'"))
        .isEqualTo("1");
  }

  private int mergeAt(String match, String tag, String keep) {
    return as(partner)
        .header("If-Match", tag)
        .body("{\"keep\": \"" + idOf(keep) + "\"}")
        .post(match + "/merge")
        .statusCode();
  }

  /** What is new of a human belongs to the record that stands for them, and the answer names it. */
  @Test
  void aRecordForWhichAnotherStandsTakesNothingNewOfThePerson() {
    // Given
    String kept = person(partner);
    String gone = person(partner);
    merge(partner, onlyMatch(partner), kept).statusCode(200);
    TenantRows rows = new TenantRows(tenant);
    Map<String, String> before = settled(rows);

    // When
    List<Response> refused = written(gone);

    // Then
    assertThat(refused)
        .hasSize(4)
        .allSatisfy(
            answer -> {
              answer.then().statusCode(409).body("code", equalTo("person-merged"));
              assertThat(answer.asString()).contains(idOf(kept));
            });
    assertThat(settled(rows)).isEqualTo(before);
    // the control arm: the one that stands takes all of it
    assertThat(written(kept)).allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(300));
    // referrals that were made of the other record go on, and stand on its consents
    consent(partner, gone, "REFERRAL");
  }

  /** Until what the outbox told has been noted as sent. */
  private static Map<String, String> settled(TenantRows rows) {
    Map<String, String> last = new HashMap<>();
    await()
        .until(
            () -> {
              Map<String, String> now = rows.now();
              boolean same = now.equals(last);
              last.clear();
              last.putAll(now);
              return same;
            });
    return last;
  }

  /** Supporter, criminal-offence data, answers to monitoring, a draft. */
  private List<Response> written(String person) {
    String supporter = "{\"supporter\": {\"name\": \"Family Name 18\", \"relation\": \"CARER\"}}";
    String answers =
        "{\"ethnicCode\": \"J\", \"ethnicCodeSystem\": \"NHS-2001\", \"disability\": \"UNKNOWN\","
            + " \"sex\": \"FEMALE\", \"ageBand\": \"20-24\"}";
    return List.of(
        as(partner)
            .header("If-Match", etag(partner, person))
            .contentType("application/merge-patch+json")
            .body(supporter)
            .patch(person),
        as(partner)
            .body("{\"situations\": [\"NOT_SAID\"], \"basis\": \"CONSENT\"}")
            .put(person + "/offence"),
        as(partner).body(answers).put(person + "/equality"),
        creating(partner).body(draftJson(person)).post("/v1/referrals"));
  }

  @Test
  void whoIsPartOfSomebodyCannotBePartOfAnother() {
    // Given three who are alike
    String first = person(partner);
    String second = person(partner);
    String third = person(partner);
    compared(tenant);
    String byPerson = "/v1/duplicates?person=";
    String firstAndSecond =
        match(as(partner).get(byPerson + idOf(first)).then(), idOf(first), idOf(second));
    String secondAndThird =
        match(as(partner).get(byPerson + idOf(third)).then(), idOf(second), idOf(third));
    String firstAndThird =
        match(as(partner).get(byPerson + idOf(third)).then(), idOf(first), idOf(third));

    // When
    merge(partner, firstAndSecond, first).statusCode(200);

    // Then
    merge(partner, secondAndThird, third).statusCode(409).body("code", equalTo("person-merged"));
    merge(partner, secondAndThird, second).statusCode(200);
    merge(partner, firstAndThird, third).statusCode(409).body("code", equalTo("person-merged"));
  }

  private static String match(ValidatableResponse list, String one, String other) {
    String id =
        list.extract()
            .path(
                "items.find { it.people.contains('%s') && it.people.contains('%s') }.id"
                    .formatted(one, other));
    return "/v1/duplicates/" + id;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | /keep",
        "{\"keep\": \"me\"} | 400 | /keep",
        "{\"keep\": \"01932c6e-8b20-7d11-9c31-3a4b5c6d7e8f\"} | 422 | /keep",
      })
  void whatIsWrongIsNamedAndNothingIsDecided(String body, int status, String pointer) {
    // Given
    person(partner);
    person(partner);
    String match = onlyMatch(partner);

    // Then
    change(partner, match, "merge", body)
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
    as(partner).post(match + "/dismiss").then().statusCode(428);
    as(partner).get(match).then().body("state", equalTo("OPEN")).body("changes", nullValue());
    as(partner).get("/v1/duplicates/" + UUID.randomUUID()).then().statusCode(404);
  }
}
