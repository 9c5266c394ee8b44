package org.fairway.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final SecurityIdentity SOMEBODY =
      QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("a")).build();

  private Instant now = START;
  private final VerifiedTokens known = new VerifiedTokens(new Shown(), 3);

  @Test
  void aTokenIsKnownUntilItExpiresAndNoLonger() {
    // Given
    known.keep("token", SOMEBODY, START.plusSeconds(20));
    // When, Then
    now = START.plusSeconds(20).minusMillis(1);
    assertThat(known.find("token")).contains(SOMEBODY);
    now = START.plusSeconds(20);
    assertThat(known.find("token")).isEmpty();
  }

  @Test
  void aLongLivedTokenIsVerifiedAnewEachMinuteHoweverOftenItComes() {
    // Given
    known.keep("token", SOMEBODY, START.plus(Duration.ofHours(1)));
    now = START.plusSeconds(59);
    known.keep("token", SOMEBODY, START.plus(Duration.ofHours(1)));
    // When
    now = START.plus(VerifiedTokens.LONGEST);
    // Then
    assertThat(known.find("token")).isEmpty();
  }

  @Test
  void anotherTokenIsNotKnownHoweverAlike() {
    // When
    known.keep("token", SOMEBODY, START.plusSeconds(20));
    // Then
    assertThat(known.find("tokeN")).isEmpty();
    assertThat(known.find("token ")).isEmpty();
  }

  @Test
  void memoryIsBounded() {
    // Given
    for (String token : new String[] {"a", "b", "c"}) {
      known.keep(token, SOMEBODY, START.plusSeconds(20));
    }
    // When
    known.keep("d", SOMEBODY, START.plusSeconds(20));
    // Then
    assertThat(known.find("a")).isEmpty();
    assertThat(known.find("d")).contains(SOMEBODY);
  }

  private final class Shown extends Clock {
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
}
