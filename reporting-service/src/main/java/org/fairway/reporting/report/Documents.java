package org.fairway.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.figures.Making;
import org.fairway.reporting.impact.ImpactReport;
import org.fairway.reporting.render.ReportDocument;
import org.fairway.reporting.wres.WresReport;

/** Builds a report's document from its stored inputs, and from nothing else. */
@ApplicationScoped
class Documents {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

  ReportDocument of(Report report, Inputs inputs) {
    Making making =
        new Making(DAY.format(inputs.retrievedAt()), report.inputsChecksum(), report.codeVersion());
    return switch (report.kind()) {
      case WRES_ANNUAL ->
          WresReport.of(
              FigureReader.read(inputs.answers().get(0).body(), IndicatorSet.class), making);
      case WIDENING_PARTICIPATION_IMPACT ->
          ImpactReport.of(funnels(inputs), report.subject(), report.period(), making);
    };
  }

  private static List<Funnel> funnels(Inputs inputs) {
    return inputs.answers().stream()
        .map(answer -> FigureReader.read(answer.body(), Funnel.class))
        .toList();
  }
}
