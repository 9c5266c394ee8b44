package org.fairway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreshTokenTest {
  @Test
  void oneTokenServesManyCalls() {
    // Given
    AtomicInteger fetched = new AtomicInteger();
    FreshToken token = new FreshToken(() -> "token-" + fetched.incrementAndGet());

    // When
    String first = token.get();
    String second = token.get();

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(fetched).hasValue(1);
  }
}
