package org.fairway.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A wait of a test of a service that names no limit lasts as long as a machine may need that
 * compiles and tests other modules meanwhile; ten seconds, Awaitility's own, are not always enough.
 */
public final class PatientWaits implements QuarkusTestBeforeClassCallback {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public void beforeClass(Class<?> testClass) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }
}
