package org.fairway.referral.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.duplicate.DuplicateCalls.idOf;
import static org.fairway.referral.duplicate.DuplicateCalls.merge;
import static org.fairway.referral.duplicate.DuplicateCalls.onlyMatch;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Merging and erasing meet: whoever is erased is part of nobody who is not. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MergeErasureTest {
  private static final int ROUNDS = 4;
  private static final String REQUEST = "{\"cause\": \"REQUEST\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write", "people:read");

  private int erase(String person) {
    return creating(officer).body(REQUEST).post(person + "/erasure").statusCode();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoWasErasedOrIsRestrictedIsMergedWithNobody() {
    // Given
    Persona partner = registered(tenant);
    String first = person(partner);
    String second = person(partner);
    String match = onlyMatch(partner);
    change(officer, first + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);
    // Then
    merge(partner, match, second).statusCode(409).body("code", equalTo("person-restricted"));

    // When
    assertThat(erase(first)).isEqualTo(201);
    // Then
    for (String kept : List.of(first, second)) {
      merge(partner, match, kept).statusCode(409).body("code", equalTo("person-restricted"));
    }
    as(partner).get(second).then().statusCode(200).body("mergedInto", nullValue());
  }

  @Test
  void ofAMergeAndAnErasureAtOnceNoHalfIsLeft() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      Persona partner = registered(tenant);
      String first = person(partner);
      String second = person(partner);
      String match = onlyMatch(partner);
      String tag = etag(partner, match);

      // When
      List<Integer> answers =
          atOnce(
              List.of(
                  () ->
                      as(partner)
                          .header("If-Match", tag)
                          .body("{\"keep\": \"" + idOf(second) + "\"}")
                          .post(match + "/merge")
                          .statusCode(),
                  () -> erase(first)));

      // Then
      assertThat(answers.get(0)).isIn(200, 409, 412);
      assertThat(answers.get(1)).isEqualTo(201);
      assertThat(halves()).isEqualTo("0");
    }
  }

  /** Links of which one end is erased and the other is not. */
  private String halves() {
    return TestDatabase.value(
        "select count(*) from person_merge m join person g on g.id = m.gone join person k on k.id = m.kept"
            + " where m.tenant_id = '"
            + tenant
            + "' and (g.erased_at is null) <> (k.erased_at is null)");
  }

  @Test
  void ofTwoWhoEraseTheSameHumanAtOnceByTwoRecordsOneDoes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      Persona partner = registered(tenant);
      String first = person(partner);
      String second = person(partner);
      merge(partner, onlyMatch(partner), first).statusCode(200);

      // When
      List<Integer> answers = atOnce(List.of(() -> erase(first), () -> erase(second)));

      // Then
      assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }
  }
}
