package org.fairway.reporting.wres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairway.reporting.Samples;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Observation;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WresReportTest {
  private final ReportDocument report = Samples.wresReport();

  private Section section(String id) {
    return report.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void allNineIndicatorsHaveTheirChapter() {
    assertThat(report.sections()).hasSize(10);
    assertThat(report.sections())
        .allSatisfy(section -> assertThat(section.sentences()).isNotEmpty());
  }

  @Test
  void whatStandsOutIsSaidFirst() {
    assertThat(report.highlights())
        .contains(
            "8 of 9 indicators could be stated for 2024-25. Indicators 2 and 3 lie outside the range that is taken as no adverse impact.")
        .anyMatch(sentence -> sentence.startsWith("White applicants were 1.91 times as likely"));
  }

  @Test
  void theSentenceHasTheNumbersOfTheTableBesideIt() {
    List<Cell> second = section("summary").tables().get(0).rows().get(1);

    assertThat(second).extracting(Cell::display).containsSequence("1.91", "ratio", "1.84", "1.98");
    assertThat(section("indicator-2").sentences().get(0))
        .contains("1.91 times", "the 95% confidence interval is 1.84 to 1.98");
    assertThat(report.toString()).doesNotContain("compatible with chance");
  }

  @Test
  void theWorkforceIsShownByAreaWithUnknownKeptInTheWhole() {
    Section workforce = section("indicator-1");

    assertThat(workforce.tables()).hasSize(3);
    assertThat(workforce.charts()).hasSize(3);
    assertThat(workforce.sentences().get(0))
        .isEqualTo("BME staff made up 19.4% of the workforce (1,597 of 8,214).");
    assertThat(workforce.sentences().get(1))
        .startsWith("Ethnicity was not known for 1.8% of staff");
  }

  @Test
  void theBoardIsComparedThreeTimes() {
    assertThat(section("indicator-9").sentences())
        .hasSize(3)
        .allMatch(s -> s.contains("below their share of the workforce"));
  }

  @Test
  void provenanceNamesVersionsPolicyAndChecksum() {
    assertThat(report.provenance().toString())
        .contains(
            "WRES-2021-22.1",
            "national return\u201d version 2",
            "None: for use inside the organisation only",
            "abab",
            "Fairway reporting 0.1.0");
  }

  @ParameterizedTest
  @EnumSource(value = Status.class, names = "COMPUTED", mode = EnumSource.Mode.EXCLUDE)
  void aReportWithoutAnyFigureCanStillBeMade(Status status) {
    JsonNode answer = Samples.json("wres-rna-2024-25");
    answer
        .path("indicators")
        .forEach(
            i -> ((ObjectNode) i).put("status", status.name()).putNull("value").putArray("groups"));
    answer.path("indicators").forEach(i -> ((ObjectNode) i).putArray("breakdown"));

    ReportDocument empty =
        WresReport.of(FigureReader.read(answer, IndicatorSet.class), Samples.MAKING);

    assertThat(empty.highlights().get(0)).startsWith("0 of 9 indicators could be stated");
    assertThat(
            empty.sections().stream()
                .flatMap(s -> s.observations().stream())
                .map(Observation::status))
        .containsOnly(status);
  }
}
