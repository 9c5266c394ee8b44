package org.fairway.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  @CsvSource({
    "T",
    "Q1",
    "98",
    "ABC",
    "=A",
    "A White - Irish",
    "Asian: anything",
    "'Other: '",
    "A: White - Irish",
    "B: White - British",
    "Z: White British",
    "CA: White - Irish",
    "A - Unknown",
    "A: Asian: Indian",
    "White: African",
    "White: Any other ethnic group",
    "Mixed: African",
    "Other than: White British",
    "Other than: Arab",
    "Not: Indian"
  })
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
    "Asian/Asian British: Indian, H",
    "Black/African/Caribbean/Black British: Caribbean, M",
    "Mixed/Multiple ethnic groups: White & Asian, F",
    "White: English/Welsh/Scottish/Northern Irish/British, A",
    "White: Other White, C",
    "Other Black, P",
    "A White - British, A",
    "H - Asian or Asian British - Indian, H",
    "Z Not Stated, Z",
    "A: White - British, A",
    "C: Roma, C",
    "H: Asian/Asian British: Indian, H",
    "Asian or Asian British: Chinese, R",
    "Other ethnic groups: Chinese, R",
    "Other ethnic group: Arab, S",
    "Z: Unknown, 99",
    "99: Not known, 99",
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
    "clinical, Non Clinical, NON_CLINICAL",
    "ethnicGroup, BME*, BME",
    "ethnicGroup, White\u00b9, WHITE",
    "ethnicGroup, Black and Ethnic Minority, BME",
    "ethnicGroup, Not stated / unknown, UNKNOWN",
    "disability, Staff with a LTC or illness, DISABLED",
    "disability, Staff without a LTC or illness, NON_DISABLED",
    "disability, Staff with a long-term physical or mental health condition or illness, DISABLED",
    "band, Band 8 - Range A, 8a",
    "band, Under Band 1, UNDER_1",
    "band, Band <1, UNDER_1",
    "band, Very Senior Manager (VSM), VSM",
    "cluster, Cluster 1 (Bands <1 - 4), 1",
    "cluster, 'Cluster 5 (Medical and Dental staff, Consultants)', 5",
    "cluster, Cluster 2: AfC bands 5 to 7, 2",
    "cluster, Cluster 5 - Consultants, 5",
    "cluster, Cluster 6 (Non-consultant career grade), 6",
    "cluster, Cluster 7 trainee grades*, 7",
    "cluster, Cluster 1 (AfC bands 1 to 4), 1",
    "cluster, Cluster 1 - AfC under band 1 to band 4, 1",
    "cluster, 'Cluster 2 (bands 5, 6 and 7)', 2",
    "cluster, Cluster 2 (Bands 5-7), 2",
    "cluster, Cluster 3: AfC bands 8a and 8b, 3",
    "cluster, Cluster 3 (Bands 8a - 8b), 3",
    "cluster, Cluster 4 (Bands 8c - 9 & VSM), 4",
    "cluster, Cluster 4: AfC bands 8c to VSM, 4",
    "cluster, 'Cluster 4 (Bands 8c, 8d, 9 and VSM)', 4",
    "cluster, 'Cluster 6 (Medical & dental staff, Non-consultant career grades)', 6",
    "cluster, 'Cluster 7: Medical and Dental staff, Medical and dental trainee grades', 7",
    "disability, Staff with a long-term condition or illness, DISABLED",
    "disability, Staff without a long lasting health condition or illness, NON_DISABLED",
    "band, Band 5*, 5",
    "band, Band 5 \u2020, 5",
    "band, <1, UNDER_1",
    "medicalGrade, Medical & Dental Consultants, CONSULTANT",
    "medicalGrade, Medical and dental trainee grades, TRAINEE",
    "boardRole, Non-Executive Directors, NON_EXECUTIVE",
    "boardVoting, Non-voting members, false",
    "payQuarter, Lower middle hourly pay quarter, LOWER_MIDDLE",
    "imdDecile, 1 - most deprived, 1",
    "ageBand, <=20 Years, UNDER_21",
    "ageBand, >=71 Years, 71+",
    "ageBand, >70, 71+",
    "ageBand, Under 25, UNDER_25",
    "ageBand, 25 to 34, 25-34",
    "ageBand, 25\u201334 years, 25-34",
    "ageBand, 65 and over, 65+",
    "ageBand, 65+, 65+",
    "ageBand, 65_PLUS, 65_PLUS",
    "ageBand, UNDER_20, UNDER_20",
    "ageBand, Not stated, UNKNOWN",
    "band, Bands 8a, 8a",
    "band, Band 8 A, 8a",
    "band, AfC Band 5, 5",
    "band, Bands <1, UNDER_1",
    "clinical, Non-clinical staff, NON_CLINICAL",
    "clinical, Clinical workforce, CLINICAL",
    "medicalGrade, Medical & Dental Consultant, CONSULTANT",
    "medicalGrade, 'Medical & Dental staff, Non-Consultant career grade', NON_CONSULTANT_CAREER_GRADE",
    "medicalGrade, Resident doctors, TRAINEE",
    "medicalGrade, Other medical and dental, OTHER",
    "cluster, Bands 8a to 8b, 3",
    "cluster, 'Cluster 1 (Under Band 1, Bands 1-4)', 1",
    "cluster, Cluster 1 (AfC 1-4 and under), 1",
    "cluster, Cluster 2 (AfC 5-7), 2",
    "cluster, Cluster 3 (AfC 8a-8b), 3",
    "cluster, Cluster 4 (AfC 8c-9 and VSM), 4",
    "cluster, Cluster 4 (AfC 8c-9 and VSM including executive board members), 4",
    "ethnicCategory, Mixed heritage, MIXED",
    "ethnicCategory, Black or Black British, BLACK",
    "ethnicCategory, Asian/Asian British, ASIAN",
    "ethnicGroup, Null/not stated, UNKNOWN",
    "ethnicGroup, I do not wish to disclose my ethnic origin, UNKNOWN",
    "ethnicGroup, Not recorded, UNKNOWN",
    "disability, Staff with a disability, DISABLED",
    "disability, Staff without LTC, NON_DISABLED",
    "payQuarter, Quartile 4, UPPER"
  })
  void groupsAreUnderstoodAsPublicationsCallThem(String dimension, String written, String value) {
    assertThat(DimensionBook.value(dimension, written)).contains(value);
  }

  /** Rather refused than taken for something near it. */
  @ParameterizedTest
  @CsvSource({
    "band, <2",
    "band, 8",
    "band, >7",
    "band, Band >7",
    "band, >=8a",
    "band, =7",
    "band, ~7",
    "band, \u22657",
    "band, <=4",
    "band, <=1",
    "band, Band \u22641",
    "band, =<1",
    "band, Band 7+",
    "band, Band 5 [1]",
    "imdDecile, -1",
    "imdDecile, \u22121",
    "imdDecile, >5",
    "cluster, Cluster 1 and 2",
    "cluster, Cluster 3 and above",
    "cluster, Cluster 2 and under",
    "cluster, Cluster 2 (AfC 5-7 and under)",
    "cluster, Cluster 1 (AfC 1-5 and under)",
    "cluster, Cluster 1 Bank staff",
    "cluster, Cluster 1 (bands 1-4) and cluster 2 (bands 5-7)",
    "disability, Staff with a LTC or illness and staff without",
    "cluster, Cluster 1 Band 5",
    "cluster, Cluster 1 Band 2",
    "cluster, Cluster 1 (Bands 1-4 and above)",
    "cluster, Cluster 1 (Bands 1 and 4)",
    "cluster, Bands 1-4 and above",
    "cluster, Cluster 2 (Bands 5-8a)",
    "cluster, Cluster 3 (Band 8a)",
    "cluster, Cluster 4 (Bands 8c - 9)",
    "cluster, Cluster 5 (Consultants and trainees)",
    "cluster, Cluster 5 (Medical and dental staff)",
    "disability, Staff with a LTC aged 50 and over",
    "disability, Staff with a LTC and no adjustment",
    "cluster, Cluster 12",
    "cluster, Cluster 1-4",
    "cluster, Cluster 8 (others)",
    "medicalGrade, Consultants (of which senior medical managers)",
    "ethnicGroup, White and BME",
    "disability, Disabled and not known",
    "ageBand, over 65",
    "ageBand, 25-",
    "band, Bands 1-4",
    "cluster, Bands 5-8a",
    "ethnicGroup, N/A",
    "ethnicGroup, White British",
    "disability, No disability declared"
  })
  void whatMayMeanTwoThingsIsNotGuessed(String dimension, String written) {
    assertThat(DimensionBook.value(dimension, written)).isEmpty();
  }

  @Test
  void answersOfOneLetterAreKnownAsSuchBehindItToo() {
    assertThat(EthnicCategories.isOneOfSeveral("Roma")).isTrue();
    assertThat(EthnicCategories.isOneOfSeveral("C: Roma")).isTrue();
    assertThat(EthnicCategories.isOneOfSeveral("White: Roma")).isTrue();
    assertThat(EthnicCategories.isOneOfSeveral("H: Indian")).isFalse();
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
  void aFileAddsOrganisationsThatCameLater(@TempDir Path folder) throws IOException {
    // Given
    Path file = folder.resolve("organisations.csv");
    Files.writeString(file, "ods_code,name\nq0x9,A board of 2026\n");
    assertThat(Organisations.find("Q0X9")).isEmpty();
    // When
    Organisations.add(file);
    // Then
    assertThat(Organisations.name("Q0X9")).isEqualTo("A board of 2026");
    assertThat(Organisations.find("RNA")).isPresent();
    // And a file with a line that is none adds nothing
    Files.writeString(file, "ods_code,name\nQ0X8,Another\n<b>,x\n");
    assertThatThrownBy(() -> Organisations.add(file)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Organisations.find("Q0X8")).isEmpty();
  }

  @Test
  void everyLimitOfAMeasureIsAMeasure() {
    assertThat(Measures.all())
        .allSatisfy(
            measure ->
                measure.atMost().ifPresent(limit -> assertThat(Measures.find(limit)).isPresent()));
  }
}
