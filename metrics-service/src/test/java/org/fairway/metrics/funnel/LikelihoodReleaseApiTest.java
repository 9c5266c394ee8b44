package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.fairway.metrics.indicator.Proportion;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To others no likelihood tells more than the counts that they are shown. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LikelihoodReleaseApiTest {

  private static final List<String> FIGURES = List.of("value", "interval", "pValue", "adverse");

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
  private int shown;
  private int hiddenWithTheGroup;
  private int hiddenWithTheReference;

  private static Optional<JsonNode> group(JsonNode answer, String name) {
    return StreamSupport.stream(answer.path("groups").spliterator(), false)
        .filter(group -> group.path("group").textValue().equals(name))
        .findFirst();
  }

  /** What a reader knows of a step; nothing when either count is hidden. */
  private static Optional<Proportion> share(JsonNode row, int stage) {
    JsonNode step = row.path("steps").path(stage);
    return step.has("count") && step.has("denominator")
        ? Optional.of(
            new Proportion(step.path("count").longValue(), step.path("denominator").longValue()))
        : Optional.empty();
  }

  private static Optional<Proportion> reference(JsonNode answer, JsonNode group, int stage) {
    String name = answer.path("reference").textValue();
    if (!name.equals("OTHERS")) {
      return group(answer, name).flatMap(row -> share(row, stage));
    }
    Optional<Proportion> rest = less(share(answer.path("total"), stage), share(group, stage));
    Optional<JsonNode> unknown = group(answer, "UNKNOWN");
    return unknown.isPresent() ? less(rest, share(unknown.get(), stage)) : rest;
  }

  private static Optional<Proportion> less(Optional<Proportion> all, Optional<Proportion> some) {
    return all.flatMap(
        one ->
            some.map(
                other ->
                    new Proportion(
                        one.numerator() - other.numerator(),
                        one.denominator() - other.denominator())));
  }

  private void requireNoMoreThanShown(String what, JsonNode answer) {
    for (JsonNode group : answer.path("groups")) {
      boolean hidden = group.path("status").textValue().equals("SUPPRESSED");
      assertThat(group.path("steps").isEmpty()).as(what).isEqualTo(hidden);
      for (int stage = 0; stage < group.path("steps").size(); stage++) {
        JsonNode step = group.path("steps").path(stage);
        if (step.has("relativeLikelihood")) {
          require(
              what + " " + group.path("group") + " " + step.path("stage"),
              step.path("relativeLikelihood"),
              share(group, stage),
              reference(answer, group, stage));
        }
      }
    }
  }

  private void require(
      String what, JsonNode likelihood, Optional<Proportion> one, Optional<Proportion> other) {
    if (one.isEmpty() || other.isEmpty()) {
      assertThat(likelihood.path("status").textValue()).as(what).isIn("SUPPRESSED", "NOT_SUPPLIED");
      assertThat(FIGURES).as(what).noneMatch(likelihood::has);
      hiddenWithTheGroup += one.isEmpty() ? 1 : 0;
      hiddenWithTheReference += one.isPresent() ? 1 : 0;
    } else if (likelihood.has("value")) {
      assertThat(likelihood.path("value").doubleValue())
          .as(what)
          .isCloseTo(one.get().rate() / other.get().rate(), within(1e-12));
      shown++;
    } else {
      boolean nobody = one.get().denominator() == 0 || other.get().numerator() == 0;
      assertThat(nobody).as(what + " " + likelihood).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ICS", "PUBLIC"})
  void noLikelihoodTellsMoreThanTheCountsThatAreShown(String audience) {
    // Given
    EveryKind.fill(analyst.tenant(), EveryKind.UNEVEN);
    for (GroupBy by : GroupBy.values()) {
      List<String> references = new ArrayList<>(EveryKind.known(by));
      references.add("OTHERS");
      references.add(null);
      for (String reference : references) {
        // When
        JsonNode answer = FunnelAnswer.of(as(analyst), by, audience, reference);
        // Then
        requireNoMoreThanShown(by + " against " + reference, answer);
      }
    }
    // Control arm: some were shown, and some were not, for the sake of either side
    assertThat(shown).isGreaterThan(100);
    assertThat(hiddenWithTheGroup).isPositive();
    assertThat(hiddenWithTheReference).isPositive();
  }

  @Test
  void anotherCareSystemSeesNoneOfThem() {
    // Given
    EveryKind.fill(analyst.tenant(), EveryKind.UNEVEN);
    Persona stranger = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
    // When
    JsonNode answer = FunnelAnswer.of(as(stranger), GroupBy.SEX, "ORGANISATION", "FEMALE");
    // Then
    assertThat(answer.path("groups").isEmpty()).isTrue();
    assertThat(answer.toString()).doesNotContain("relativeLikelihood");
    assertThat(answer.path("total").path("steps").path(0).path("count").longValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "WHITE'", "A B", "WHITE,BME"})
  void aReferenceThatIsNoGroupsNameIsABadRequest(String reference) {
    as(analyst)
        .queryParams("groupBy", "ethnicGroup", "reference", reference)
        .get("/v1/funnels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.reference"));
  }

  @Test
  void aReferenceOfMoreThanSixtySignsIsABadRequest() {
    as(analyst)
        .queryParams("groupBy", "ethnicGroup", "reference", "A".repeat(61))
        .get("/v1/funnels")
        .then()
        .statusCode(400);
  }
}
