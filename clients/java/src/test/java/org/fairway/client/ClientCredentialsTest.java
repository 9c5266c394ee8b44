package org.fairway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
  private final Endpoint realm = new Endpoint();
  private final Hands clock = new Hands();

  /** A clock that is set by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private ClientCredentials credentials() {
    return new ClientCredentials(
        URI.create(realm.url() + "/token"), "a client", "s&cret", "people:read", clock);
  }

  private void gives(String token, int seconds) {
    realm.then(
        200,
        "application/json",
        "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, seconds));
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void aTokenIsKeptUntilShortlyBeforeItsEnd() {
    // Given
    gives("first", 300);
    gives("second", 300);
    ClientCredentials credentials = credentials();
    // When
    String atFirst = credentials.get();
    clock.now = clock.now.plusSeconds(269);
    String stillGood = credentials.get();
    clock.now = clock.now.plusSeconds(1);
    String renewed = credentials.get();
    // Then
    assertThat(atFirst).isEqualTo("first");
    assertThat(stillGood).isEqualTo("first");
    assertThat(renewed).isEqualTo("second");
    assertThat(realm.seen).hasSize(2);
    assertThat(realm.seen.get(0).body())
        .contains("client_id=a+client", "client_secret=s%26cret", "scope=people%3Aread");
  }

  @Test
  void aShortLivedTokenIsUsedForHalfOfItsLife() {
    // Given
    gives("first", 10);
    gives("second", 10);
    ClientCredentials credentials = credentials();
    // When, Then
    assertThat(credentials.get()).isEqualTo("first");
    clock.now = clock.now.plus(Duration.ofMillis(4_900));
    assertThat(credentials.get()).isEqualTo("first");
    clock.now = clock.now.plus(Duration.ofMillis(100));
    assertThat(credentials.get()).isEqualTo("second");
  }

  @Test
  void aRefusalNamesItsReasonAndNotTheSecret() {
    // Given
    realm.then(
        401,
        "application/json",
        "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client credentials\"}");
    // When, Then
    assertThatThrownBy(credentials()::get)
        .isInstanceOf(TokenRefusedException.class)
        .hasMessageContaining("Invalid client credentials")
        .hasMessageNotContaining("s&cret");
  }
}
