package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/** The chain from referral to work, as metrics-service has it from events. */
final class FunnelChapter {
  private static final Duration EVENT_LIMIT = Duration.ofSeconds(60);

  private final Cast cast;
  private final Narrator narrator;

  FunnelChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  /** How many referrals of the ICS have led to a start so far. */
  long started() {
    return count(funnel(Cast.HERE, "").path("total"), "STARTED");
  }

  /** Waits until the new start is counted, and that by ethnic group. */
  void awaitOneMore(long before) {
    narrator.chapter("8. metrics-service folds the chain");
    JsonNode funnel =
        Check.eventually(
            "the start in the funnel",
            EVENT_LIMIT,
            () ->
                Optional.of(funnel(Cast.HERE, "?groupBy=ethnicGroup"))
                    .filter(
                        seen ->
                            count(seen.path("total"), "STARTED") > before
                                && group(seen, "BME") > 0));
    StringBuilder chain = new StringBuilder();
    for (JsonNode step : funnel.path("total").path("steps")) {
      if (step.has("count")) {
        chain
            .append(chain.isEmpty() ? "" : " -> ")
            .append(step.path("stage").asText())
            .append(' ')
            .append(step.path("count").asText());
      }
    }
    narrator.found("Chain: " + chain);
  }

  JsonNode funnel(String tenant, String query) {
    Api analyst = cast.as(tenant, "analyst", Service.METRICS);
    return analyst.get("/v1/funnels" + query).expect(200).json();
  }

  private static long group(JsonNode funnel, String name) {
    for (JsonNode group : funnel.path("groups")) {
      if (group.path("group").asText().equals(name)) {
        return count(group, "STARTED");
      }
    }
    return 0;
  }

  static long count(JsonNode row, String stage) {
    for (JsonNode step : row.path("steps")) {
      if (step.path("stage").asText().equals(stage)) {
        return step.path("count").asLong();
      }
    }
    return 0;
  }
}
