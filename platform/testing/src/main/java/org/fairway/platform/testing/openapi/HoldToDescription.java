package org.fairway.platform.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Every test of a service holds its answers to its description, without asking for it. */
public final class HoldToDescription implements QuarkusTestBeforeClassCallback {

  @Override
  public void beforeClass(Class<?> testClass) {
    RestAssured.replaceFiltersWith(new DescribedAnswers());
  }
}
