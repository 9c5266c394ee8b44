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

  @ParameterizedTest
  @CsvSource({
    "C2, C2",
    "White - British, A",
    "White British, A",
    "Black or Black British - African, N",
    "Black African, N",
    "Any other mixed background, G",
    "'English, Welsh, Scottish, Northern Irish or British', A",
    "Gypsy or Irish Traveller, C",
    "Arab, S",
    "Any other ethnic group, S",
    "Not stated, Z",
    "Blank entry, 99",
    "Unknown/Null, 99"
  })
  void answersInWordsAreCountedUnderTheirLetter(String written, String code) {
    assertThat(EthnicCategories.normalise(written)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "ethnicGroup, BAME, BME",
    "ethnicGroup, Black and Minority Ethnic, BME",
    "ethnicGroup, Ethnicity Unknown / Null, UNKNOWN",
    "ethnicGroup, Not Stated, UNKNOWN",
    "ethnicCategory, Not stated, UNKNOWN",
    "disability, Disability Unknown/Null, UNKNOWN",
    "disability, Prefer not to say, UNKNOWN",
    "disability, Not Disabled, NON_DISABLED",
    "disability, non-disabled, NON_DISABLED",
    "sex, Women, FEMALE",
    "clinical, Medical & Dental, MEDICAL_DENTAL",
    "clinical, Non Clinical, NON_CLINICAL"
  })
  void groupsAreUnderstoodAsPublicationsCallThem(String dimension, String written, String value) {
    assertThat(DimensionBook.value(dimension, written)).contains(value);
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
