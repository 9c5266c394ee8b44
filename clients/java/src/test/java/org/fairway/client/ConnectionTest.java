package org.fairway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.fairway.client.http.ApiResponse;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Person;
import org.fairway.client.referral.PersonData;
import org.fairway.client.referral.RightToWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  private final Endpoint service = new Endpoint();
  private final PeopleApi people =
      new PeopleApi(Connection.to(service.url() + "/", () -> "the-token"));

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void eachCallCarriesTheTokenAndShowsTheVersion() {
    // Given
    service.then(200, "application/json", "{\"id\":\"" + ID + "\"}", "ETag", "\"v3\"");
    // When
    ApiResponse<Person> seen = people.getPersonWithHttpInfo(ID, null);
    // Then
    assertThat(seen.getData().getId()).isEqualTo(ID);
    assertThat(Etag.of(seen)).isEqualTo("\"v3\"");
    assertThat(service.seen.get(0).path()).isEqualTo("/v1/people/" + ID);
    assertThat(service.seen.get(0).headers()).containsEntry("Authorization", "Bearer the-token");
  }

  @Test
  void aProblemIsAnExceptionThatSaysWhatAndWhere() {
    // Given
    service.then(
        400,
        "application/problem+json",
        """
        {"type":"urn:fairway:problem:invalid","title":"Invalid","status":400,"code":"invalid",
         "detail":"The input is not valid.","correlationId":"c-1","later":"addition",
         "errors":[{"pointer":"/lsoa21","code":"format","detail":"is no LSOA code"}]}
        """);
    // When
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> people.getPerson(ID, null));
    // Then
    assertThat(refused.getCode()).isEqualTo(400);
    assertThat(refused.problem().code()).isEqualTo("invalid");
    assertThat(refused.problem().correlationId()).isEqualTo("c-1");
    assertThat(refused.problem().errors())
        .containsExactly(new Problem.Violation("/lsoa21", "format", "is no LSOA code"));
    assertThat(refused).hasMessageContaining("/lsoa21 is no LSOA code");
  }

  @Test
  void aRefusalBySomethingElseHasNoCodeOfTheCatalogue() {
    // Given
    service.then(502, "text/html", "<html>Bad gateway</html>");
    // When
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> people.getPerson(ID, null));
    // Then
    assertThat(refused.getCode()).isEqualTo(502);
    assertThat(refused.problem().code()).isEqualTo(Problem.UNKNOWN);
  }

  @Test
  void answersAreReadAsUtf8WhateverThePlatform() {
    // Given: the tests of this module run with another default charset
    service.then(200, "application/json", "{\"data\":{\"givenName\":\"Zoë Łucja\"}}");
    // When
    Person person = people.getPerson(ID, null);
    // Then
    assertThat(System.getProperty("file.encoding")).isEqualTo("ISO-8859-1");
    assertThat(person.getData().getGivenName()).isEqualTo("Zoë Łucja");
  }

  @Test
  void namesAreSentAsUtf8() {
    // Given
    service.then(201, "application/json", "{\"id\":\"" + ID + "\"}");
    // When
    people.addPerson("key", new PersonData().givenName("Zoë"));
    // Then
    assertThat(service.seen.get(0).body()).contains("\"givenName\":\"Zoë\"");
    assertThat(service.seen.get(0).headers()).containsEntry("Idempotency-Key", "key");
  }

  @Test
  void whatALaterServiceAddsBreaksNothing() {
    // Given
    service.then(
        200, "application/json", "{\"data\":{\"rightToWork\":\"LATER_VALUE\"},\"later\":1}");
    // When
    Person person = people.getPerson(ID, null);
    // Then
    assertThat(person.getData().getRightToWork()).isEqualTo(RightToWork.UNKNOWN_DEFAULT_OPEN_API);
  }
}
