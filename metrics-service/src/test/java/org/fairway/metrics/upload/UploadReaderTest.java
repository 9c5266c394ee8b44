package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.fact.FactInspection;
import org.fairway.metrics.fact.Flaw;
import org.fairway.metrics.fact.RawFact;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.Warning;
import org.fairway.platform.testing.Workbooks;
import org.junit.jupiter.api.Test;

class UploadReaderTest {

  private static RawFact count(String measure, long count, Map<String, String> dimensions) {
    return new RawFact(measure, dimensions, BigDecimal.valueOf(count), null, null, null);
  }

  @Test
  void aRowGivesAFactForEachFigure() {
    Findings read =
        Reads.csv(
            "recruitment",
            "Ethnicity,AfC band,Applied,Shortlisted,Appointed\nBME,Band 5,\"3,089\",,0\n");
    assertThat(read.facts())
        .containsExactly(
            count("APPLIED", 3089, Map.of("ethnicGroup", "BME", "band", "5")),
            count("APPOINTED", 0, Map.of("ethnicGroup", "BME", "band", "5")));
  }

  @Test
  void blanksAndAllTellNothingApart() {
    Findings read = Reads.csv("board", "voting,role,members\nGrand total,,14\nYes,Total,11\n");
    assertThat(read.facts())
        .containsExactly(
            count("BOARD_MEMBERS", 14, Map.of()),
            count("BOARD_MEMBERS", 11, Map.of("boardVoting", "true")));
  }

  @Test
  void illHealthIsRecordedApart() {
    Findings read = Reads.csv("casework", "disability,capability,ill health\nDisabled,6,9\n");
    assertThat(read.facts())
        .extracting(RawFact::measure)
        .containsExactly("CAPABILITY_ENTERED", "CAPABILITY_ENTERED_ILL_HEALTH");
  }

  @Test
  void theNationalShapeHasGroupsBesideEachOther() {
    Findings read =
        Reads.csv(
            "wres-return",
            "Data item,Clinical,Band,White,BME,Ethnicity unknown\nWorkforce,Clinical,Band 8a,214,41,5\n");
    assertThat(read.facts())
        .contains(
            count(
                "HEADCOUNT",
                41,
                Map.of("clinical", "CLINICAL", "band", "8a", "ethnicGroup", "BME")),
            count(
                "HEADCOUNT",
                5,
                Map.of("clinical", "CLINICAL", "band", "8a", "ethnicGroup", "UNKNOWN")));
  }

  @Test
  void titlesAboveAndStrangeColumnsArePassedOver() {
    Findings read =
        Reads.csv(
            "training", "Return of the trust\n\nethnic_group,accessed,Line manager\nBME,12,x\n\n");
    assertThat(read.facts()).hasSize(1);
    assertThat(read.ignoredColumns()).containsExactly("Line manager");
    assertThat(read.warnings()).extracting(Warning::code).contains("columns-ignored");
  }

  private static String survey(String name) {
    return Workbooks.row(1, "NHS Staff Survey")
        + Workbooks.row(2, "Percentages and respondents")
        + Workbooks.row(
            4,
            "ODS code",
            "Organisation name",
            "Q14a BME %",
            "Q14a - BME - n",
            "Q15 White %",
            "Q15 White respondents")
        + Workbooks.row(5, "RL4", "Another", "30.1", "900", "55", "1000")
        + "<row r='6'><c r='A6' t='inlineStr'><is><t>"
        + name
        + "</t></is></c>"
        + "<c r='C6' s='2'><v>0.271</v></c><c r='D6'><v>412</v></c>"
        + "<c r='E6' t='inlineStr'><is><t>*</t></is></c><c r='F6'><v>9</v></c></row>";
  }

  @Test
  void ofThePublishedWorkbookTheAskedOrganisationIsTaken() {
    // When
    byte[] book = Workbooks.of(survey("RNA")).bytes();
    Findings read = Reads.read(Reads.feed("survey"), UploadFormat.XLSX, book);
    // Then the percentage is as shown, what is not supplied is left out, and both are said
    assertThat(read.facts())
        .containsExactly(
            new RawFact(
                "SURVEY_HARASSMENT_PUBLIC",
                Map.of("ethnicGroup", "BME"),
                null,
                new BigDecimal("27.1"),
                412L,
                null));
    assertThat(read.counted(Notes.OTHERS)).isEqualTo(1);
    assertThat(read.warnings())
        .extracting(Warning::code)
        .contains("organisations-skipped", "figures-not-supplied");
  }

  @Test
  void aPublishedWorkbookWithoutTheOrganisationIsRefused() {
    byte[] book = Workbooks.of(survey("RXX")).bytes();
    assertThatThrownBy(() -> Reads.read(Reads.feed("survey"), UploadFormat.XLSX, book))
        .isInstanceOfSatisfying(
            UploadRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(UploadFault::code)
                    .containsExactly("organisation-missing"));
  }

  /** As the workbook of the benchmark reports is laid out: years side by side, shares of one. */
  private static Findings benchmark(String share) {
    String sheet =
        Workbooks.row(
                1,
                "org_id",
                "org_name",
                "org_type_reporting_name",
                "q16b_eth_summary_1_2023",
                "q16b_eth_summary_1_2024",
                "q16b_eth_summary_n_1_2024",
                "har_from_staff_eth_summary_2_2024",
                "har_from_staff_eth_summary_n_2_2024",
                "theme_engagement_2024")
            + Workbooks.row(2, "RL4", "Another", "Acute", "0.1", "0.2", "900", "0.3", "90", "7")
            + "<row r='3'><c r='A3' t='inlineStr'><is><t>RNA</t></is></c>"
            + "<c r='D3'><v>0.11</v></c><c r='E3'><v>"
            + share
            + "</v></c><c r='F3'><v>1850</v></c>"
            + "<c r='G3' s='2'><v>0.00251</v></c><c r='H3'><v>412</v></c>"
            + "<c r='I3'><v>6.75</v></c></row>";
    return Reads.read(Reads.feed("survey"), UploadFormat.XLSX, Workbooks.of(sheet).bytes());
  }

  private static RawFact survey(String measure, String group, String percent, long respondents) {
    return new RawFact(
        measure, Map.of("ethnicGroup", group), null, new BigDecimal(percent), respondents, null);
  }

  @Test
  void theWorkbookOfTheBenchmarkReportsIsReadByItsOwnNames() {
    // When one share is a bare number of full precision and one is formatted as a percentage
    Findings read = benchmark("0.0723456789012345");
    // Then the year of the period is taken, and both are percentages
    assertThat(read.facts())
        .containsExactlyInAnyOrder(
            survey("SURVEY_DISCRIMINATION", "WHITE", "7.23456789012345", 1850),
            survey("SURVEY_HARASSMENT_STAFF", "BME", "0.251", 412),
            new RawFact("ENGAGEMENT_SCORE", Map.of(), null, null, null, new BigDecimal("6.75")));
    assertThat(read.ignoredColumns())
        .containsExactly("org_type_reporting_name", "q16b_eth_summary_1_2023");
  }

  @Test
  void aShareAboveOneIsNoPercentage() {
    Source source = new Source(Source.Kind.FACTS, "survey", 1, "RNA");
    assertThat(FactInspection.of(benchmark("0.072").facts(), source, List.of()).flaws()).isEmpty();
    assertThat(FactInspection.of(benchmark("7.2").facts(), source, List.of()).flaws())
        .extracting(Flaw::pointer)
        .singleElement()
        .asString()
        .endsWith("/percent");
  }

  @Test
  void jsonNamesColumnsAsTablesDo() {
    Findings read =
        Reads.json(
            "survey",
            "{\"feed\":\"survey\",\"rows\":[{\"q14a_bme_percent\":27.10,\"q14a_bme_respondents\":\"412\",\"ods_code\":\"rna\"}]}");
    assertThat(read.facts())
        .singleElement()
        .extracting("percent")
        .isEqualTo(new BigDecimal("27.1"));
  }

  @Test
  void howATextWasReadIsSaidWhenItWasGuessed() {
    Findings read =
        Reads.read(
            Reads.feed("training"),
            UploadFormat.CSV,
            "ethnic_group;accessed;caf\u00e9\nBME;12;\n"
                .getBytes(java.nio.charset.Charset.forName("windows-1252")));
    assertThat(read.warnings())
        .extracting(Warning::code)
        .contains("encoding-guessed", "delimiter-found");
  }

  @Test
  void percentagesThatWereSentAsFractionsAreDoubted() {
    String rows =
        """
        measure,ethnic_group,percent,respondents
        SURVEY_DISCRIMINATION,BME,%s,400
        SURVEY_DISCRIMINATION,WHITE,0.1,900
        """;
    assertThat(Reads.csv("counts", rows.formatted("0.271")).warnings())
        .extracting(Warning::code)
        .contains("percentages-look-like-fractions");
    assertThat(Reads.csv("counts", rows.formatted("27.1")).warnings())
        .extracting(Warning::code)
        .doesNotContain("percentages-look-like-fractions");
  }
}
