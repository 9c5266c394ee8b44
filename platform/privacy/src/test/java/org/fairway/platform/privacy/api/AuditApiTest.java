package org.fairway.platform.privacy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.PrivacyResource;
import org.fairway.platform.privacy.TestTokens;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PrivacyResource.class)
class AuditApiTest {
  private static final String OPERATE = "privacytest:operate";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Audit audit;
  @Inject ScopedWork work;

  @TestHTTPResource("/v1/audit")
  URI address;

  private final String tenant =
      "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final String officer = TestTokens.of(tenant, tenant, "privacy", OPERATE);

  @BeforeEach
  void fiveEntries() throws Exception {
    for (int i = 1; i <= 5; i++) {
      String person = "person-" + i;
      Scope coordinator = new Scope(tenant, tenant, "subject-2", "console", Set.of("coordinator"));
      work.inTransaction(
          coordinator,
          () -> {
            audit.record("person.read", "person", person, Outcome.ALLOWED, "direct-care");
            return null;
          });
    }
  }

  @Test
  void theListIsReadPageByPageNewestFirst() throws IOException {
    // When
    JsonNode first = json(get(officer, "?limit=3"));
    JsonNode second = json(get(officer, "?limit=3&cursor=" + first.get("next").asText()));

    // Then
    assertThat(first.get("items"))
        .extracting(i -> i.get("subjectId").asText())
        .containsExactly("person-5", "person-4", "person-3");
    assertThat(second.get("items"))
        .extracting(i -> i.get("subjectId").asText())
        .containsExactly("person-2", "person-1");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void aCursorDoesNotFitOtherFiltersOrTenants() throws IOException {
    // Given
    String cursor = json(get(officer, "?limit=3")).get("next").asText();
    String stranger = TestTokens.of("OTHER", "OTHER", "privacy", OPERATE);

    // When / Then
    assertThat(get(officer, "?limit=3&actor=subject-2&cursor=" + cursor).statusCode())
        .isEqualTo(400);
    assertThat(get(stranger, "?limit=3&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void filtersNarrowTheList() throws IOException {
    // When
    JsonNode found = json(get(officer, "?subjectType=person&subjectId=person-2&outcome=ALLOWED"));

    // Then
    assertThat(found.get("items")).hasSize(1);
    assertThat(found.get("items").get(0).get("actor").asText()).isEqualTo("subject-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?limit=0", "?limit=101", "?outcome=MAYBE", "?cursor=x", "/verify?head=x"})
  void badParametersAreRefused(String query) {
    // When / Then
    assertThat(get(officer, query).statusCode()).isEqualTo(400);
  }

  @Test
  void theChainIsSaidToBeWholeAndItsHeadIsKnownAgain() {
    // Given
    await()
        .untilAsserted(
            () -> assertThat(json(get(officer, "/verify")).get("links").asLong()).isEqualTo(5));

    // When
    JsonNode report = readJson(get(officer, "/verify"));
    JsonNode again = readJson(get(officer, "/verify?head=" + report.get("head").asText()));
    JsonNode lost = readJson(get(officer, "/verify?head=5:" + "a".repeat(64)));

    // Then
    assertThat(report.get("intact").asBoolean()).isTrue();
    assertThat(again.get("intact").asBoolean()).isTrue();
    assertThat(lost.get("intact").asBoolean()).isFalse();
    assertThat(lost.get("fault").asText()).isEqualTo("HEAD_LOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/verify"})
  void onlyThePrivacyRoleWithItsScopeMayAskAndTheAttemptIsKept(String path) throws IOException {
    // When
    HttpResponse<String> wrongRole =
        get(TestTokens.of(tenant, tenant, "coordinator", OPERATE), path);
    HttpResponse<String> wrongScope =
        get(TestTokens.of(tenant, tenant, "privacy", "people:read"), path);
    HttpResponse<String> nobody = get(null, path);

    // Then
    assertThat(wrongRole.statusCode()).isEqualTo(403);
    assertThat(wrongScope.statusCode()).isEqualTo(403);
    assertThat(nobody.statusCode()).isEqualTo(401);
    JsonNode kept = json(get(officer, "?outcome=DENIED"));
    assertThat(kept.get("items")).hasSize(2);
    assertThat(kept.get("items"))
        .allMatch(
            i -> i.get("action").asText().equals(path.isEmpty() ? "listAudit" : "verifyAudit"));
  }

  @Test
  void anotherTenantReadsNothingAndAnOrganisationMayNotVerify() throws IOException {
    // Given
    String stranger = TestTokens.of("OTHER", "OTHER", "privacy", OPERATE);
    String provider = TestTokens.of(tenant, "RNA", "privacy", OPERATE);

    // When / Then
    assertThat(json(get(stranger, "")).get("items")).isEmpty();
    assertThat(json(get(provider, "")).get("items")).isEmpty();
    assertThat(get(provider, "/verify").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get(String token, String rest) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + rest));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode readJson(HttpResponse<String> answer) {
    try {
      return json(answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
