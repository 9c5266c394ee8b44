package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.platform.testing.Calls.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.indicator.Status;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * How likely each group passes each step, beside each group of its dimension: against shares that
 * are counted here, referral by referral.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LikelihoodApiTest {

  private static final Map<GroupBy, String> USUAL =
      Map.of(
          GroupBy.ETHNIC_GROUP, "WHITE",
          GroupBy.DISABILITY, "NON_DISABLED",
          GroupBy.SEX, "MALE",
          GroupBy.IMD_DECILE, "10",
          GroupBy.PRIORITY_GROUP, "NONE");

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");

  /** What is told of a group at a stage, by group and stage. */
  private Map<String, Map<Stage, JsonNode>> asked(GroupBy by, String reference) {
    JsonNode answer = FunnelAnswer.of(as(analyst), by, "ORGANISATION", reference);
    assertThat(answer.path("reference").textValue())
        .isEqualTo(reference == null ? USUAL.getOrDefault(by, "OTHERS") : reference);
    Map<String, Map<Stage, JsonNode>> told = new HashMap<>();
    for (JsonNode group : answer.path("groups")) {
      Map<Stage, JsonNode> steps = new EnumMap<>(Stage.class);
      group
          .path("steps")
          .forEach(step -> steps.put(Stage.valueOf(step.path("stage").textValue()), step));
      told.put(group.path("group").textValue(), steps);
    }
    assertThat(told.keySet()).as(by.parameter()).isEqualTo(EveryKind.groups(by));
    return told;
  }

  private static void require(String what, JsonNode step, Passed one, Passed other) {
    JsonNode likelihood = step.path("relativeLikelihood");
    Status status = one.status(other);
    assertThat(likelihood.path("status").textValue()).as(what).isEqualTo(status.name());
    assertThat(likelihood.has("reason")).as(what).isEqualTo(status != Status.COMPUTED);
    assertThat(likelihood.has("value")).as(what).isEqualTo(status == Status.COMPUTED);
    assertThat(likelihood.has("adverse")).as(what).isEqualTo(status == Status.COMPUTED);
    boolean tested = one.told() && other.told() && one.of() > 0 && other.of() > 0;
    assertThat(likelihood.has("pValue")).as(what).isEqualTo(tested);
    if (tested) {
      assertThat(likelihood.path("pValue").doubleValue()).as(what).isBetween(0.0, 1.0);
    }
    boolean bounded = status == Status.COMPUTED && one.passed() > 0;
    assertThat(likelihood.has("interval")).as(what).isEqualTo(bounded);
    if (status == Status.COMPUTED) {
      double ratio = one.share() / other.share();
      double value = likelihood.path("value").doubleValue();
      assertThat(value).as(what).isCloseTo(ratio, within(1e-12));
      assertThat(likelihood.path("adverse").booleanValue())
          .as(what)
          .isEqualTo(value < 0.8 || value > 1.25);
    }
    if (bounded) {
      requireAround(what, likelihood, one, other);
    }
  }

  /** Katz: so far up as down, on the scale of the logarithm. */
  private static void requireAround(String what, JsonNode likelihood, Passed one, Passed other) {
    double value = likelihood.path("value").doubleValue();
    double lower = likelihood.path("interval").path("lower").doubleValue();
    double upper = likelihood.path("interval").path("upper").doubleValue();
    double variance = 1.0 / one.passed() - 1.0 / one.of() + 1.0 / other.passed() - 1.0 / other.of();
    assertThat(lower).as(what).isLessThanOrEqualTo(value).isPositive();
    assertThat(upper).as(what).isGreaterThanOrEqualTo(value);
    assertThat(Math.log(upper / value))
        .as(what)
        .isCloseTo(1.959964 * Math.sqrt(Math.max(0, variance)), within(1e-6));
    assertThat(Math.log(value / lower)).as(what).isCloseTo(Math.log(upper / value), within(1e-9));
  }

  /** Holds a whole answer to the shares; returns how many there were of each status. */
  private Map<Status, Long> requireAll(GroupBy by, String reference) {
    Map<Status, Long> seen = new EnumMap<>(Status.class);
    String against = reference == null ? USUAL.getOrDefault(by, "OTHERS") : reference;
    asked(by, reference)
        .forEach(
            (group, steps) ->
                steps.forEach(
                    (stage, step) -> {
                      String what = by + " " + group + " against " + against + ": " + stage;
                      boolean apart = group.equals(against) || group.equals("UNKNOWN");
                      if (stage == Stage.REFERRED || apart) {
                        assertThat(step.has("relativeLikelihood")).as(what).isFalse();
                        return;
                      }
                      Passed one = Passed.of(stage, group, by);
                      requireStep(what, step, one);
                      Passed other = Passed.beside(stage, against, group, by);
                      require(what, step, one, other);
                      seen.merge(one.status(other), 1L, Long::sum);
                    }));
    return seen;
  }

  private static void requireStep(String what, JsonNode step, Passed one) {
    if (one.told()) {
      assertThat(step.path("count").longValue()).as(what).isEqualTo(one.passed());
      assertThat(step.path("denominator").longValue()).as(what).isEqualTo(one.of());
    }
    assertThat(step.has("conversion")).as(what).isEqualTo(one.told() && one.of() > 0);
    if (step.has("conversion")) {
      assertThat(step.path("conversion").doubleValue())
          .as(what)
          .isCloseTo(one.share(), within(1e-12));
    }
  }

  @Test
  void everyStepOfEveryGroupHasItsLikelihoodBesideEveryOther() {
    // Given
    EveryKind.fill(analyst.tenant(), EveryKind.UNEVEN);
    Map<Status, Long> seen = new EnumMap<>(Status.class);
    for (GroupBy by : GroupBy.values()) {
      List<String> asked = new ArrayList<>(EveryKind.known(by));
      asked.add("OTHERS");
      asked.add(null);
      // When, Then
      for (String reference : asked) {
        requireAll(by, reference).forEach((status, count) -> seen.merge(status, count, Long::sum));
      }
    }
    // Control arm: there were steps of each kind to be told apart
    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(Status.COMPUTED, Status.UNDEFINED, Status.NOT_SUPPLIED);
    assertThat(seen.get(Status.COMPUTED)).isGreaterThan(1000);
  }

  @Test
  void swappingGroupAndReferenceTurnsTheRatioRound() {
    // Given
    EveryKind.fill(analyst.tenant(), EveryKind.UNEVEN);
    for (GroupBy by : GroupBy.values()) {
      String one = EveryKind.known(by).get(0);
      String other = EveryKind.known(by).get(1);
      // When
      Map<Stage, JsonNode> there = asked(by, other).get(one);
      Map<Stage, JsonNode> back = asked(by, one).get(other);
      // Then
      assertThat(value(there.get(Stage.ACCEPTED))).as(by.parameter()).isPositive();
      there.forEach(
          (stage, step) -> {
            if (value(step) > 0 && value(back.get(stage)) > 0) {
              requireTurned(by + " " + stage, step, back.get(stage));
            }
          });
    }
  }

  private static double value(JsonNode step) {
    return step.path("relativeLikelihood").path("value").doubleValue();
  }

  private static void requireTurned(String what, JsonNode there, JsonNode back) {
    assertThat(value(there) * value(back)).as(what).isCloseTo(1, within(1e-12));
    JsonNode one = there.path("relativeLikelihood");
    JsonNode other = back.path("relativeLikelihood");
    double lower = one.path("interval").path("lower").doubleValue();
    double upper = other.path("interval").path("upper").doubleValue();
    assertThat(lower * upper).as(what).isCloseTo(1, within(1e-12));
    assertThat(one.path("pValue").doubleValue())
        .as(what)
        .isCloseTo(other.path("pValue").doubleValue(), within(1e-12));
  }

  @Test
  void nobodyIsComparedWithThoseOfWhomItIsNotKnown() {
    // Given
    EveryKind.fill(analyst.tenant(), EveryKind.UNEVEN);
    // When
    JsonNode accepted = asked(GroupBy.SEX, "UNKNOWN").get("FEMALE").get(Stage.ACCEPTED);
    // Then
    JsonNode likelihood = accepted.path("relativeLikelihood");
    assertThat(likelihood.path("status").textValue()).isEqualTo("NOT_SUPPLIED");
    assertThat(likelihood.path("reason").textValue()).contains("on neither side");
    assertThat(likelihood.has("value") || likelihood.has("pValue")).isFalse();
  }
}
