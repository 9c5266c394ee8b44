package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Waits that name no limit outlast a busy machine, in every test that runs a service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PatientWaitsTest {
  private static final long MILLIS = 50_000;

  @Test
  void aWaitWithoutALimitIsLong() {
    AtomicLong remaining = new AtomicLong();
    Awaitility.await()
        .conditionEvaluationListener(seen -> remaining.set(seen.getRemainingTimeInMS()))
        .until(() -> true);
    assertThat(remaining.get()).isGreaterThan(MILLIS);
  }
}
