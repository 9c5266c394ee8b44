package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExistingTest {
  @ParameterizedTest
  @CsvSource({
    "db.example:6000, db.example, 6000",
    "db.example, db.example, 5432",
    "jdbc:postgresql://db.example:6000/postgres?ssl=true, db.example, 6000",
    "postgres://db.example/x, db.example, 5432"
  })
  void postgresIsNamedInAnyUsualWay(String url, String host, int port) {
    // When
    Existing existing =
        Existing.from(Map.of("FAIRWAY_POSTGRES_URL", url, "FAIRWAY_POSTGRES_PASSWORD", "p"));

    // Then
    assertThat(existing.postgres()).contains(new Existing.Postgres(host, port, "postgres", "p"));
  }

  @Test
  void nothingSetMeansOwnServers() {
    // When
    Existing existing = Existing.from(Map.of("FAIRWAY_KAFKA", " "));

    // Then
    assertThat(existing.postgres()).isEmpty();
    assertThat(existing.kafka()).isEmpty();
    assertThat(existing.keycloak()).isEmpty();
  }

  @Test
  void anAddressWithoutAPasswordIsRefused() {
    assertThatThrownBy(() -> Existing.from(Map.of("FAIRWAY_KEYCLOAK_URL", "http://id.example")))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("FAIRWAY_KEYCLOAK_ADMIN_PASSWORD");
  }

  @Test
  void aPasswordIsNeverPartOfItsText() {
    Addresses addresses = new Addresses("h", 1, "u", "secret-1", "k", "i", "a", "secret-2");

    assertThat(addresses.toString()).doesNotContain("secret");
  }
}
