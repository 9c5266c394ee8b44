package org.fairway.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be asked for and stored together with whom. */
class DatabaseWallTest {
  private static final Instant ISSUED = Instant.parse("2026-01-05T09:00:00Z");

  private static Object room(Scope scope, Instant issuedAt) {
    CurrentScope current = new CurrentScope();
    current.set(scope);
    current.issuedAt(issuedAt);
    return new DatabaseWall(null, null, current, null, null).room();
  }

  private static Scope scope(
      String tenant, String organisation, String actor, String client, String role) {
    return new Scope(tenant, organisation, actor, client, Set.of(role));
  }

  @Test
  void requestsWithOneTokenMay() {
    assertThat(room(scope("QUA", "partner-1", "a", "console", "partner"), ISSUED))
        .isEqualTo(room(scope("QUA", "partner-1", "a", "console", "partner"), ISSUED));
  }

  @ParameterizedTest
  @CsvSource({
    "QUB, partner-1, a, console, partner",
    "QUA, partner-2, a, console, partner",
    "QUA, partner-1, b, console, partner",
    "QUA, partner-1, a, other, partner",
    "QUA, partner-1, a, console, privacy"
  })
  void othersMayNot(String tenant, String organisation, String actor, String client, String role) {
    assertThat(room(scope("QUA", "partner-1", "a", "console", "partner"), ISSUED))
        .isNotEqualTo(room(scope(tenant, organisation, actor, client, role), ISSUED));
  }

  /** An account may have been removed and be there again: tokens of before are refused. */
  @Test
  void norMayThoseWithATokenOfAnotherMoment() {
    Scope scope = scope("QUA", "partner-1", "a", "console", "partner");
    assertThat(room(scope, ISSUED)).isNotEqualTo(room(scope, ISSUED.plusSeconds(1)));
  }
}
