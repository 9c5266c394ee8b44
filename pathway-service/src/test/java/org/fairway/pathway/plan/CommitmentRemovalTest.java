package org.fairway.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fairway.pathway.Api;
import org.fairway.pathway.sidebyside.Plans;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commitment that was entered by mistake goes; what was made of it stays. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CommitmentRemovalTest {
  private static final String LIST = "/v1/plans/commitments";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = Api.coordinator(tenant);
  private FunnelStandIn metrics;
  private UUID id;
  private String path;

  @BeforeEach
  void entered() {
    metrics = new FunnelStandIn();
    metrics.answer(200, Plans.funnel(57, UUID.randomUUID(), 9));
    id = Plans.commitment(coordinator, "STARTED");
    path = LIST + "/" + id;
  }

  @AfterEach
  void metricsEnd() {
    metrics.close();
  }

  private int removed(Persona who, String path, String ifMatch) {
    return as(who).header("If-Match", ifMatch).delete(path).statusCode();
  }

  @Test
  void aRemovedCommitmentIsGoneAndAPublicationKeepsItsDocument() {
    // Given
    Plans.fix(coordinator, "2023-24").statusCode(200);
    Plans.fix(coordinator, "2024-25").statusCode(200);
    String request = Plans.request(List.of(id), List.of());
    String draft = Plans.drafted(coordinator, request);
    // When
    assertThat(removed(coordinator, path, etag(coordinator, path))).isEqualTo(204);
    // Then
    as(coordinator).get(path).then().statusCode(404);
    as(coordinator).get(LIST).then().body("items", hasSize(0));
    as(coordinator).get(draft).then().statusCode(200).body("document.commitments", hasSize(1));
  }

  @Test
  void onlyTheCareSystemRemovesAndOnlyWhatItRead() {
    // Given
    String tag = etag(coordinator, path);
    // When, Then
    assertThat(removed(Api.employer(tenant, "RNA"), path, tag)).isEqualTo(403);
    Persona ofATrust = Persona.of(tenant, "RNA", "coordinator", "pathways:read", "pathways:write");
    assertThat(removed(ofATrust, path, tag)).isEqualTo(403);
    assertThat(removed(Api.coordinator(Tokens.newTenant()), path, tag)).isEqualTo(404);
    assertThat(removed(coordinator, path, "\"v7\"")).isEqualTo(412);
    as(coordinator).delete(path).then().statusCode(428);
    assertThat(removed(coordinator, LIST + "/" + UUID.randomUUID(), tag)).isEqualTo(404);
    as(coordinator).get(path).then().statusCode(200);
  }

  @Test
  void ofManyWhoRemoveItAtOnceOneDoes() {
    // Given
    String tag = etag(coordinator, path);
    Supplier<Integer> removal = () -> removed(coordinator, path, tag);
    // When
    List<Integer> answers = AtOnce.all(Stream.generate(() -> removal).limit(6).toList());
    // Then
    assertThat(answers).containsOnlyOnce(204).containsOnly(204, 404);
  }
}
