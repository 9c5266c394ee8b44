package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** That a token is verified once a minute and not with each request: of the wired service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RememberedTokensTest {
  private final String token = Tokens.of(Sample.coordinator());

  @Test
  void aTokenIsVerifiedTheFirstTimeAndRememberedThen() {
    // Given
    double before = remembered();
    get(token, 200);
    double afterTheFirst = remembered();

    // When
    get(token, 200);
    get(token, 200);

    // Then
    assertThat(afterTheFirst).isEqualTo(before);
    assertThat(remembered()).isEqualTo(before + 2);
  }

  @Test
  void aTokenThatDiffersInOneCharacterIsRefusedAsBefore() {
    // Given
    get(token, 200);
    char last = token.charAt(token.length() - 2);
    String other =
        token.substring(0, token.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + token.charAt(token.length() - 1);

    // When
    String challenge = get(other, 401);

    // Then
    assertThat(challenge).startsWith("Bearer");
  }

  @Test
  void whatATokenMayNotDoItMayNotDoWhenItIsRemembered() {
    // Given
    String other = Tokens.of(Sample.coordinator().withRole("analyst"));
    get(other, 403);
    double before = remembered();
    // When
    get(other, 403);
    // Then
    assertThat(remembered()).isEqualTo(before + 1);
  }

  private static String get(String token, int status) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .get("/v1/things")
        .then()
        .statusCode(status)
        .extract()
        .header("WWW-Authenticate");
  }

  private static double remembered() {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("fairway_tokens_remembered_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
