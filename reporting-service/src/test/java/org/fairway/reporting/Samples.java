package org.fairway.reporting;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Making;
import org.fairway.reporting.impact.ImpactReport;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.wres.WresReport;

/** Answers of metrics-service as test data, and the reports made from them. */
public final class Samples {
  public static final List<String> ATTRIBUTES =
      List.of("ethnicGroup", "sourceType", "imdDecile", "disability");
  public static final Making MAKING = new Making("21 November 2026", "ab".repeat(32), "0.1.0");

  private Samples() {}

  public static JsonNode json(String name) {
    try (InputStream file = Samples.class.getResourceAsStream("/metrics/" + name + ".json")) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static IndicatorSet wres() {
    return FigureReader.read(json("wres-rna-2024-25"), IndicatorSet.class);
  }

  public static List<Funnel> funnels() {
    return ATTRIBUTES.stream()
        .map(by -> FigureReader.read(json("funnel-" + by), Funnel.class))
        .toList();
  }

  public static ReportDocument wresReport() {
    return WresReport.of(wres(), MAKING);
  }

  public static ReportDocument impactReport() {
    return ImpactReport.of(funnels(), "QUA", "2025-26", MAKING);
  }

  public static Stream<ReportDocument> reports() {
    return Stream.of(wresReport(), impactReport());
  }
}
