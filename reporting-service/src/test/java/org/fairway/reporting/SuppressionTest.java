package org.fairway.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.impact.ImpactReport;
import org.fairway.reporting.render.Renderers;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.render.ReportFormat;
import org.fairway.reporting.wres.WresReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Even if metrics-service sent the numbers of a suppressed figure by mistake, no file would hold
 * them.
 */
class SuppressionTest {
  private static final List<String> SECRETS =
      List.of("98.7654", "98.77", "987654", "987,654", "98.8%", "876543", "876,543");

  private static ReportDocument wres(String status) {
    JsonNode answer = Samples.json("wres-rna-2024-25");
    for (JsonNode indicator : answer.path("indicators")) {
      poison((ObjectNode) indicator, status);
      indicator.path("breakdown").forEach(line -> poison((ObjectNode) line, status));
    }
    return WresReport.of(FigureReader.read(answer, IndicatorSet.class), Samples.MAKING);
  }

  private static void poison(ObjectNode figure, String status) {
    figure
        .put("status", status)
        .put("value", 98.7654)
        .put("displayValue", "98.77")
        .put("pValue", 0.987654);
    figure.putObject("interval").put("lower", 98.7654).put("upper", 98.7654).put("level", 0.95);
    figure
        .putArray("groups")
        .addObject()
        .put("group", "BME")
        .put("numerator", 987654)
        .put("denominator", 876543)
        .put("rate", 0.987654);
    figure.putObject("difference").put("value", 98.7654);
  }

  private static ReportDocument impact(String status) {
    ObjectNode answer = (ObjectNode) Samples.json("funnel-ethnicGroup");
    ObjectNode group = (ObjectNode) answer.path("groups").get(0);
    group.put("status", status);
    group
        .path("steps")
        .forEach(step -> ((ObjectNode) step).put("count", 987654).put("conversion", 0.987654));
    return ImpactReport.of(
        List.of(FigureReader.read(answer, Funnel.class)), "QUA", "2025-26", Samples.MAKING);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aSuppressedFigureIsInNoFile(ReportFormat format) throws IOException {
    for (ReportDocument document : List.of(wres("SUPPRESSED"), impact("SUPPRESSED"))) {
      String text = text(Renderers.render(document, format), format);
      assertThat(SECRETS).noneMatch(text::contains);
      assertThat(text).containsAnyOf("SUPPRESSED", "[c]", "hidden", "not shown");
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void controlArmTheSameNumbersUnsuppressedAreFound(ReportFormat format) throws IOException {
    for (ReportDocument document : List.of(wres("COMPUTED"), impact("COMPUTED"))) {
      String text = text(Renderers.render(document, format), format);
      assertThat(SECRETS).anyMatch(text::contains);
    }
  }

  /** All that can be read in a file: the bytes themselves, and what is packed inside. */
  private static String text(byte[] file, ReportFormat format) throws IOException {
    StringBuilder text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
    if (format == ReportFormat.PDF) {
      try (var pdf = Loader.loadPDF(file)) {
        text.append(new PDFTextStripper().getText(pdf));
      }
    }
    if (format == ReportFormat.XLSX) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
