package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final WebMeters meters = new WebMeters(registry);

  private record By(String tenant, String identity) implements Caller {}

  @Test
  void aClientThatSpentItsBudgetIsToldWhenToComeBackAndOthersAreServed() {
    // Given
    RateLimits limits = new RateLimits(2, 0, meters);
    limits.take(new By("QUA", "a"));
    limits.take(new By("QUA", "a"));
    // When
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> limits.take(new By("QUA", "a")));
    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(registry.counter("fairway.rate.limit.refusals", "budget", "client").count())
        .isEqualTo(1);
    assertThat(refused.headers()).containsKeys("Retry-After", "RateLimit", "RateLimit-Policy");
    assertThat(Integer.parseInt(refused.headers().get("Retry-After"))).isBetween(1, 31);
    assertThatCode(() -> limits.take(new By("QUA", "b"))).doesNotThrowAnyException();
    assertThatCode(() -> limits.take(new By("QYG", "a"))).doesNotThrowAnyException();
  }

  @Test
  void aTenantHasABudgetOverAllItsClients() {
    RateLimits limits = new RateLimits(0, 2, meters);
    limits.take(new By("QUA", "a"));
    limits.take(new By("QUA", "b"));
    assertThat(catchThrowableOfType(ProblemException.class, () -> limits.take(new By("QUA", "c"))))
        .isNotNull();
  }
}
