package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.referral.ProvisioningState;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.ReportsMachine;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example programs of {@code docs/integrators}, run as integrators run them. */
class ExampleTest {
  private final Suite suite = Suite.get();
  private final Chain chain = new Chain().partner();
  @TempDir private Path folder;

  @Test
  void theJavaExampleRefersAndDownloads() throws IOException {
    refersAndDownloads(ExampleProgram.java());
  }

  @Test
  void theTypeScriptExampleRefersAndDownloads() throws IOException {
    refersAndDownloads(ExampleProgram.typeScript());
  }

  @Test
  void theJavaExampleEndsWhenItsTokenIsRefused() throws IOException {
    endsWhenItsTokenIsRefused(ExampleProgram.java());
  }

  @Test
  void theTypeScriptExampleEndsWhenItsTokenIsRefused() throws IOException {
    endsWhenItsTokenIsRefused(ExampleProgram.typeScript());
  }

  private void refersAndDownloads(List<String> command) throws IOException {
    // Given
    try (ExampleProgram example = new ExampleProgram(command, credentials(), folder)) {
      // When: the coordinator accepts what comes in
      String referral = example.awaitLine("Submitted a referral: ");
      As coordinator = new As(chain.coordinator);
      coordinator.move(referral, referrals -> referrals::acknowledgeReferral);
      String reference =
          coordinator.move(referral, referrals -> referrals::acceptReferral).getReference();
      // Then
      assertThat(example.awaitEnd()).as(example.said()).isZero();
      assertThat(example.awaitLine("Accepted: ")).isEqualTo(reference);
      Path report = Path.of(example.awaitLine("Report: "));
      assertThat(report).hasParent(folder).isNotEmptyFile();
      assertThat(report.getFileName().toString())
          .matches("example-impact-" + chain.tenant + "-\\d{4}-\\d{2}\\.html");
    }
  }

  private void endsWhenItsTokenIsRefused(List<String> command) throws IOException {
    // Given: all is as before, but the secret
    Map<String, String> credentials = credentials();
    credentials.put("FAIRWAY_PARTNER_CLIENT_SECRET", "wrong");
    // When
    try (ExampleProgram example = new ExampleProgram(command, credentials, folder)) {
      // Then
      assertThat(example.awaitEnd()).isEqualTo(1);
      assertThat(example.said().strip())
          .startsWith("example: ")
          .contains("gives no token: status 401")
          .doesNotContain("\n");
    }
  }

  /** As {@code ./fairway credentials} prints them. */
  private Map<String, String> credentials() {
    io.restassured.path.json.JsonPath partner = partnerClient();
    Persona reports = ReportsMachine.bring(Servers.keycloak(), chain.tenant);
    return new HashMap<>(
        Map.of(
            "FAIRWAY_TOKEN_ENDPOINT", Servers.realmUrl() + "/protocol/openid-connect/token",
            "FAIRWAY_REFERRAL_URL", suite.referral(),
            "FAIRWAY_REPORTING_URL", suite.reporting(),
            "FAIRWAY_TENANT", chain.tenant,
            "FAIRWAY_PARTNER_CLIENT_ID", partner.getString("clientId"),
            "FAIRWAY_PARTNER_CLIENT_SECRET", partner.getString("secret"),
            "FAIRWAY_REPORTS_CLIENT_ID", reports.name(),
            "FAIRWAY_REPORTS_CLIENT_SECRET", reports.secret()));
  }

  /** The machine client that the partner was given when it was registered. */
  private io.restassured.path.json.JsonPath partnerClient() {
    UUID partner = UUID.fromString(chain.partnerId);
    Awaitility.await("the partner's accounts")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> new As(chain.coordinator).partners().getPartner(partner, null).getProvisioning(),
            provisioning -> provisioning.getState() == ProvisioningState.DONE);
    return Call.as(chain.coordinator)
        .body(Call.json(Map.of("for", "CLIENT")))
        .post(suite.referral() + "/v1/partners/" + partner + "/credentials")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
