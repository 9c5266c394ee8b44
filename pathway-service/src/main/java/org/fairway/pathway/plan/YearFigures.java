package org.fairway.pathway.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.programme.TargetStage;

/**
 * All funnels of one year that were asked for, as metrics-service showed them to one audience at
 * one moment. They can be kept as text and read again.
 */
public final class YearFigures {
  /** How metrics-service calls the grouping by programme. */
  static final String BY_PROGRAMME = "programme";

  private static final String DEFINITION = "definitionVersion";
  private static final String DISCLOSURE = "disclosure";
  private static final String FUNNELS = "funnels";

  /** Numbers keep their digits. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final ObjectNode content;
  private final Instant asOf;

  private YearFigures(ObjectNode content, Instant asOf) {
    this.content = content;
    this.asOf = asOf;
  }

  /**
   * @param definitionVersion by which referrals are counted; null when it was not told
   */
  static YearFigures begin(String definitionVersion, JsonNode disclosure, Instant asOf) {
    ObjectNode content = JSON.createObjectNode();
    content.put(DEFINITION, definitionVersion);
    content.set(DISCLOSURE, disclosure);
    content.putObject(FUNNELS);
    return new YearFigures(content, asOf);
  }

  /** As {@link #text} gave it. */
  public static YearFigures of(String text, Instant asOf) {
    try {
      return new YearFigures((ObjectNode) JSON.readTree(text), asOf);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be kept. */
  public String text() {
    return content.toString();
  }

  void put(String grouping, JsonNode funnel) {
    ((ObjectNode) content.get(FUNNELS)).set(grouping, funnel);
  }

  /** A figure of everybody or of one group. */
  public Figure figure(PlanIndicator indicator) {
    return FunnelReader.read(funnel(PlanFunnels.grouping(indicator)), indicator);
  }

  /** How many referrals on a programme came to a stage. */
  public Figure programme(UUID programme, TargetStage stage) {
    return FunnelReader.read(funnel(BY_PROGRAMME), programme.toString(), stage, PlanUnit.COUNT);
  }

  private JsonNode funnel(String grouping) {
    return content.path(FUNNELS).path(grouping);
  }

  /** When metrics-service was asked. */
  public Instant asOf() {
    return asOf;
  }

  /** By which referrals are counted; null when it was not told. */
  public String definitionVersion() {
    return content.path(DEFINITION).asText(null);
  }

  /** Name of the rule by which small counts are hidden; null when it was not told. */
  public String policy() {
    return content.path(DISCLOSURE).path("policy").asText(null);
  }

  /** What counts are rounded to a multiple of; null when they are not. */
  public Integer roundedTo() {
    JsonNode base = content.path(DISCLOSURE).path("roundedTo");
    return base.isInt() ? base.intValue() : null;
  }
}
