package org.fairway.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "A, WHITE",
    "CA, WHITE",
    "GA, BME",
    "PA, BME",
    "SA, BME",
    "R, BME",
    "Z, UNKNOWN",
    "99, UNKNOWN",
    "h, BME"
  })
  void theFirstLetterDecidesTheGroup(String code, String group) {
    String canonical = EthnicCategories.normalise(code).orElseThrow();
    assertThat(DimensionBook.closure(Map.of("ethnicCode", canonical)))
        .containsEntry("ethnicGroup", group);
  }

  @Test
  void aBlankIsNotKnown() {
    assertThat(EthnicCategories.normalise(" ")).contains("99");
    assertThat(EthnicCategories.normalise(null)).contains("99");
  }

  @ParameterizedTest
  @CsvSource({"T", "Q1", "98", "ABC", "=A"})
  void anUnknownCodeIsNotGuessed(String code) {
    assertThat(EthnicCategories.normalise(code)).isEmpty();
  }

  @Test
  void theCodeSystemMatters() {
    assertThat(EthnicCategories.toNhs2001("NHS-2001", "R")).contains("R");
    assertThat(EthnicCategories.toNhs2001("CENSUS-2021", "ROMA")).contains("C");
    assertThat(EthnicCategories.toNhs2001("WALES", "R")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "5, 2", "7, 2", "8a, 3", "8c, 4", "VSM, 4", "UNDER_1, 1"})
  void bandsFallIntoClusters(String band, String cluster) {
    assertThat(DimensionBook.closure(Map.of("band", band))).containsEntry("cluster", cluster);
  }

  @Test
  void organisationsAreKnownByTheirCode() {
    assertThat(Organisations.find("rna").orElseThrow().name()).contains("Dudley");
    assertThat(Organisations.find("QUA")).isPresent();
    assertThat(Organisations.find("XXX")).isEmpty();
  }

  @Test
  void everyLimitOfAMeasureIsAMeasure() {
    assertThat(Measures.all())
        .allSatisfy(
            measure ->
                measure.atMost().ifPresent(limit -> assertThat(Measures.find(limit)).isPresent()));
  }
}
