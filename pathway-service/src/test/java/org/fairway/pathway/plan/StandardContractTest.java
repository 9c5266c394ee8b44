package org.fairway.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.local.server.Checkout;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.support.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of metrics-service's answers is what metrics-service promises to answer. */
class StandardContractTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String EXAMPLES = "metrics-service/src/main/resources/openapi/examples/";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1, -, -, 23.0732",
        "1, -, UNKNOWN, 3.1635",
        "1, NON_CLINICAL/2, -, 15.4414",
        "1, NON_CLINICAL/2, WHITE, 81.4632",
      })
  void itsOwnExampleIsRead(String id, String line, String group, BigDecimal value)
      throws IOException {
    JsonNode answer = read(EXAMPLES + "getIndicators.json").path("response");

    StandardReader.Found found =
        StandardReader.read(answer, new StandardIndicator("WRES", id, "RNA", line, group));

    assertThat(found)
        .isEqualTo(new StandardReader.Found(Figure.of(value), true, ProgressUnit.PERCENT));
  }

  @Test
  void whatIsNotTheirsIsUnknownWithItsReason() throws IOException {
    JsonNode answer = read(EXAMPLES + "getIndicators.json").path("response");
    String hidden = answer.toString().replace("\"COMPUTED\"", "\"SUPPRESSED\"");
    String absent = answer.toString().replace("\"COMPUTED\"", "\"NOT_SUPPLIED\"");

    assertThat(figure(answer, "7", null, null).reason()).contains("no such indicator");
    assertThat(figure(answer, "1", "CLINICAL/9", null).reason()).contains("no such line");
    assertThat(figure(answer, "1", null, "GREEN").reason()).contains("group is not told");
    assertThat(figure(JSON.readTree(hidden), "1", null, null).status())
        .isEqualTo(FigureStatus.HIDDEN);
    assertThat(figure(JSON.readTree(hidden), "1", null, "WHITE").value()).isNull();
    assertThat(figure(JSON.readTree(hidden), "1", "NON_CLINICAL/2", null).value()).isNull();
    assertThat(
            StandardReader.read(
                    JSON.readTree(absent), new StandardIndicator("WRES", "1", "RNA", null, null))
                .supplied())
        .isFalse();
  }

  @Test
  void itsCatalogueIsReadAndNothingElseIsExpectedOfIt() throws IOException {
    JsonNode edition = read(EXAMPLES + "getCatalogue.json").path("response");
    JsonNode schemas = read("contracts/openapi/metrics-service.json").at("/components/schemas");

    assertThat(StandardDefinition.read(edition, "2"))
        .isEqualTo(
            new StandardDefinition(ProgressUnit.RATIO, List.of(), null, BigDecimal.ONE, false));
    assertThat(StandardDefinition.read(edition, "77")).isNull();
    has(schemas, "CatalogueEdition", "groups", "indicators");
    has(schemas, "IndicatorDefinition", "id", "kind", "unit", "higherIsBetter", "parity");
    has(schemas, "Indicators", "indicators");
    has(schemas, "Indicator", "id", "status", "reason", "value", "unit", "groups", "breakdown");
    has(schemas, "IndicatorLine", "key", "status", "reason", "value", "groups");
    has(schemas, "GroupFigure", "group", "rate");
    assertThat(values(schemas, "IndicatorKind"))
        .contains("SHARE", "SURVEY", "SCORE", "BOARD_GAP", "PAY_GAP");
    Set<String> units = values(schemas, "IndicatorUnit");
    assertThat(units).contains("NARRATIVE");
    for (String unit : units) {
      assertThat(ProgressUnit.of(unit) == null).as(unit).isEqualTo(unit.equals("NARRATIVE"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "RATIO, -, 1, -, 1.9, 1.2, -",
        "RATIO, -, 1, -, 0.7, 1, -",
        "RATIO, -, 1, -, 1.2, 1.9, away-from-parity",
        "RATIO, -, 1, -, 1.1, 0.9, away-from-parity",
        "RATIO, -, 1, BME, 1.9, 1.2, no-groups",
        "RATIO, -, 1, -, 1.9, -1, below-zero",
        "PERCENT, false, -, -, 30, 20, -",
        "PERCENT, false, -, -, 20, 30, wrong-direction",
        "PERCENT, true, -, -, 50, 40, wrong-direction",
        "PERCENT, true, -, -, 50, 100.01, over-hundred",
        "PERCENT, -, -, BME, 4, 6, -",
        "PERCENT, -, -, UNKNOWN, 10, 5, -",
        "PERCENT, -, -, GREEN, 4, 6, unknown-group",
        "PERCENTAGE_POINTS, -, 0, -, -12.5, -5, -",
        "PERCENTAGE_POINTS, -, 0, -, -5, -12.5, away-from-parity",
        "-, -, -, -, 1, 2, not-a-number",
      })
  void whatCouldNotBeMeasuredOrLeadsAwayIsRefused(
      ProgressUnit unit,
      Boolean higherIsBetter,
      BigDecimal parity,
      String group,
      BigDecimal baseline,
      BigDecimal target,
      String code) {
    // Given
    List<String> groups =
        unit == ProgressUnit.PERCENT ? List.of("BME", "WHITE", "UNKNOWN") : List.of();
    boolean negative = unit == ProgressUnit.PERCENTAGE_POINTS;
    StandardDefinition definition =
        new StandardDefinition(unit, groups, higherIsBetter, parity, negative);
    NewCommitment as =
        new NewCommitment(
            "Less unequal",
            ProgrammeStream.PROGRESSION,
            null,
            new StandardIndicator("WRES", "2", "RNA", null, group),
            baseline,
            target,
            LocalDate.parse("2027-03-31"),
            "Board",
            List.of());

    // When, Then
    if (code == null) {
      StandardRules.check(as, definition);
    } else {
      assertThatThrownBy(() -> StandardRules.check(as, definition))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
  }

  private static Figure figure(JsonNode answer, String id, String line, String group) {
    return StandardReader.read(answer, new StandardIndicator("WRES", id, "RNA", line, group))
        .figure();
  }

  private static void has(JsonNode schemas, String schema, String... properties) {
    for (String property : properties) {
      assertThat(schemas.path(schema).path("properties").has(property))
          .as(schema + "." + property)
          .isTrue();
    }
  }

  private static Set<String> values(JsonNode schemas, String schema) {
    Set<String> values = new TreeSet<>();
    schemas.path(schema).path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readString(Checkout.root().resolve(file)));
  }
}
