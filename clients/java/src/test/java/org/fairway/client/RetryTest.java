package org.fairway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.client.http.ApiException;
import org.fairway.client.referral.PeopleApi;
import org.fairway.client.referral.Person;
import org.fairway.client.referral.PersonData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final String JSON = "application/json";
  private static final UUID ID = UUID.randomUUID();
  private static final String PROBLEM = "application/problem+json";

  private final Endpoint service = new Endpoint();
  private final PeopleApi people = new PeopleApi(Connection.to(service.url(), () -> "t"));
  private final PeopleApi known =
      new PeopleApi(
          Connection.to(
              service.url(),
              new ClientCredentials(URI.create(service.url()), "client", "secret", "people:read")));
  private final List<Duration> pauses = new ArrayList<>();
  private final Retry retry = new Retry(3, Duration.ofMillis(100), pauses::add);

  @AfterEach
  void close() {
    service.close();
  }

  private static String problem(int status, String code) {
    return "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code);
  }

  private Person create() {
    return retry.create(key -> people.addPerson(key, new PersonData()));
  }

  @Test
  void aCreationIsTriedAgainUnderTheSameKey() {
    // Given
    service
        .then(503, PROBLEM, problem(503, "unavailable"))
        .then(409, PROBLEM, problem(409, "request-in-flight"))
        .then(201, JSON, "{\"id\":\"" + UUID.randomUUID() + "\"}");
    // When
    create();
    // Then
    assertThat(service.seen).hasSize(3);
    assertThat(service.seen.stream().map(s -> s.headers().get("Idempotency-Key")).distinct())
        .singleElement()
        .satisfies(UUID::fromString);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void twoCreationsHaveTwoKeys() {
    // Given
    service.then(201, JSON, "{}");
    // When
    create();
    create();
    // Then
    assertThat(service.seen.stream().map(s -> s.headers().get("Idempotency-Key")).distinct())
        .hasSize(2);
  }

  @Test
  void aRefusedTokenIsFetchedAnewOnce() {
    // Given: one endpoint plays realm and service
    service
        .then(200, JSON, "{\"access_token\":\"withdrawn\",\"expires_in\":300}")
        .then(401, PROBLEM, problem(401, "token-missing-or-invalid"))
        .then(200, JSON, "{\"access_token\":\"new\",\"expires_in\":300}")
        .then(401, PROBLEM, problem(401, "token-missing-or-invalid"));
    // When
    assertThatThrownBy(() -> retry.read(() -> known.getPerson(ID, null)))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("401");
    // Then
    assertThat(service.seen.stream().map(s -> s.headers().get("Authorization")))
        .containsExactly(null, "Bearer withdrawn", null, "Bearer new");
    assertThat(pauses).isEmpty();
  }

  @Test
  void aRealmThatIsNotThereAtTheMomentIsAskedAgain() {
    // Given
    service
        .then(503, JSON, "{}")
        .then(200, JSON, "{\"access_token\":\"later\",\"expires_in\":300}")
        .then(200, JSON, "{\"id\":\"" + ID + "\"}");
    // When
    Person seen = retry.read(() -> known.getPerson(ID, null));
    // Then
    assertThat(seen.getId()).isEqualTo(ID);
    assertThat(pauses).hasSize(1);
  }

  @Test
  void theServiceSaysHowLongToWait() {
    // Given
    service
        .then(429, PROBLEM, problem(429, "too-many-requests"), "Retry-After", "7")
        .then(201, JSON, "{}");
    // When
    create();
    // Then
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void whatCannotChangeIsNotTriedAgain() {
    // Given
    service.then(409, PROBLEM, problem(409, "move-not-allowed"));
    // When, Then
    assertThatThrownBy(this::create).isInstanceOf(ProblemException.class);
    assertThat(service.seen).hasSize(1);
  }

  @Test
  void anAnswerThatIsNotUnderstoodIsNotAskedForAgain() {
    // Given
    service.then(200, JSON, "no JSON");
    // When, Then
    assertThatThrownBy(this::create).isInstanceOf(ApiException.class);
    assertThat(service.seen).hasSize(1);
  }

  @Test
  void itEndsAfterTheLastTry() {
    // Given
    service.then(503, PROBLEM, problem(503, "unavailable"));
    // When, Then
    assertThatThrownBy(this::create).hasMessageContaining("503 unavailable");
    assertThat(service.seen).hasSize(3);
  }

  @Test
  void aLostConnectionIsTriedAgain() {
    // Given
    service.close();
    // When, Then
    assertThatThrownBy(this::create).isInstanceOf(ApiException.class);
    assertThat(pauses).hasSize(2);
  }
}
