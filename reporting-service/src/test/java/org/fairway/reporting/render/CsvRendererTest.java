package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.reporting.Samples;
import org.fairway.reporting.figures.Observations;
import org.junit.jupiter.api.Test;

class CsvRendererTest {

  private static List<NamedCsvRecord> rows(ReportDocument document) {
    String text = new String(new CsvRenderer().render(document), StandardCharsets.UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  @Test
  void oneRowForEachFigureWithTenSignificantDigits() {
    NamedCsvRecord value =
        rows(Samples.wresReport()).stream()
            .filter(
                row ->
                    row.getField("indicator").equals("2")
                        && row.getField("measure").equals("VALUE"))
            .findFirst()
            .orElseThrow();

    assertThat(value.getField("unit")).isEqualTo("RATIO");
    assertThat(value.getField("organisation")).isEqualTo("RNA");
    assertThat(value.getField("value")).isEqualTo("1.912149965");
  }

  @Test
  void oneFigureReadsTheSameWhereverItStands() {
    // Given a share as it was sent, and as it comes of a rate
    BigDecimal value = new BigDecimal("23.409236007661203");
    BigDecimal rate = new BigDecimal("23.409236007661205");
    // When, Then
    List<Observation> rows =
        new Observations("RNA", "2024-25", "1", "Workforce")
            .number("", "", "VALUE", value, Unit.PERCENT)
            .number("", "BME", "RATE", rate, Unit.PERCENT)
            .rows();
    assertThat(rows).extracting(Observation::value).containsOnly(new BigDecimal("23.40923601"));
  }

  @Test
  void itIsTidyNoTwoRowsSpeakOfTheSameFigure() {
    for (ReportDocument document : Samples.reports().toList()) {
      Set<List<String>> keys = new HashSet<>();
      for (NamedCsvRecord row : rows(document)) {
        List<String> key =
            List.of("organisation", "period", "indicator", "breakdown", "group", "measure").stream()
                .map(row::getField)
                .toList();
        assertThat(keys.add(key)).as(key.toString()).isTrue();
      }
    }
  }

  @Test
  void whatIsMissingHasAStatusAndNoValue() {
    NamedCsvRecord eighth =
        rows(Samples.wresReport()).stream()
            .filter(row -> row.getField("indicator").equals("8"))
            .findFirst()
            .orElseThrow();

    assertThat(eighth.getField("value")).isEmpty();
    assertThat(eighth.getField("status")).isEqualTo("NOT_SUPPLIED");
  }

  @Test
  void negativeNumbersStayNumbers() {
    assertThat(rows(Hostile.document("words")).get(0).getField("value")).isEqualTo("-4.2");
  }

  @Property
  void noWordsBeginLikeAFormula(@ForAll String words) {
    String safe = CsvRenderer.safe(words);

    assertThat(safe).doesNotContain("\u0000", "\t", "\r", "\n");
    if (!safe.isBlank()) {
      assertThat("=+-@\uff1d\uff0b\uff0d\uff20".indexOf(safe.strip().charAt(0))).isNegative();
    }
  }

  @Test
  void formulasOfAllKindsAreMadeHarmless() {
    for (String formula :
        List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\u0000=1", "\n@x")) {
      assertThat(CsvRenderer.safe(formula)).as(formula).startsWith("'");
    }
  }
}
