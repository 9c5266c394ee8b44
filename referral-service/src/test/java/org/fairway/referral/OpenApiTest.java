package org.fairway.referral;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.platform.testing.OpenApiSnapshot;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OpenApiTest {

  @Test
  void theDescriptionIsTheReviewedOne() {
    OpenApiSnapshot.verify("referral-service");
  }
}
