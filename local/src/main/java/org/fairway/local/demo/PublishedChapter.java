package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.server.ServerException;

/** Counts that public bodies published must give the results that they published. */
final class PublishedChapter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cast cast;
  private final Narrator narrator;

  PublishedChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
  }

  void reproduce() {
    narrator.chapter("6. Published counts give the published results");
    for (JsonNode published : cases()) {
      reproduce(published);
    }
  }

  private void reproduce(JsonNode published) {
    Api analyst = cast.as(Cast.HERE, "analyst", Service.METRICS);
    String organisation = Check.text(published, "organisation");
    String period = Check.text(published, "period");
    String id = Check.text(published, "id");
    analyst
        .put(
            "/v1/organisations/" + organisation + "/facts/" + period,
            Map.of("source", "published case " + id, "facts", published.path("facts")))
        .expect(200);
    JsonNode indicator = indicator(analyst, organisation, published, period);
    String wanted = Check.text(published, "published");
    int decimals = new BigDecimal(wanted).scale();
    String found =
        new BigDecimal(Check.text(indicator, "value"))
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    Check.equal(wanted, found, id + ", " + Check.text(published, "title"));
    narrator.found(
        "%s indicator %s of %s: %s, as published"
            .formatted(
                Check.text(published, "standard"), Check.text(published, "indicator"), id, found));
  }

  /** One indicator of a standard. */
  private static JsonNode indicator(
      Api analyst, String organisation, JsonNode published, String period) {
    String path =
        "/v1/organisations/%s/indicators/%s/%s"
            .formatted(organisation, Check.text(published, "standard"), period);
    return Indicators.find(
        analyst.get(path).expect(200).json(), Check.text(published, "indicator"));
  }

  private static JsonNode cases() {
    try {
      return JSON.readTree(PublishedChapter.class.getResourceAsStream("wres-published.json"))
          .path("cases");
    } catch (IOException e) {
      throw new ServerException("wres-published.json is not readable", e);
    }
  }
}
