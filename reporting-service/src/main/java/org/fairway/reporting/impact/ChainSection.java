package org.fairway.reporting.impact;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.Funnel.Chain;
import org.fairway.reporting.figures.Funnel.Step;
import org.fairway.reporting.figures.Observations;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.DataTable;
import org.fairway.reporting.render.Section;
import org.fairway.reporting.render.Status;
import org.fairway.reporting.render.Unit;

/** The whole chain: how many referrals came how far. */
final class ChainSection {
  private ChainSection() {}

  static Section of(Funnel funnel, String organisation, String period) {
    boolean known = funnel.total() != null && funnel.total().status() == Status.COMPUTED;
    return new Section(
        "chain",
        "From referral to lasting work",
        ChainSentences.whole(funnel),
        known ? List.of(chart(funnel.total())) : List.of(),
        known ? List.of(table(funnel.total())) : List.of(),
        List.of(
            "Each line counts the referrals that came at least that far. The share is of those at the line before; after the start,"
                + " of those that started so long ago, and for a step up a band of all that started. Its range is a 95%"
                + " confidence interval. Later stages need time: a referral of this year may still reach them."),
        observations(
                funnel.total(),
                "",
                new Observations(organisation, period, "CHAIN", "From referral to lasting work"))
            .rows());
  }

  private static Chart chart(Chain total) {
    return new Chart.Bars(
        "chain-chart",
        "Referrals that came at least this far",
        "One bar for each stage of the table below, from referral to 52 weeks in work.",
        Unit.COUNT,
        List.of("Referrals"),
        total.steps().stream()
            .map(step -> new Chart.BarRow(Stages.heading(step.stage()), List.of(count(step))))
            .toList(),
        null);
  }

  private static DataTable table(Chain total) {
    return new DataTable(
        "chain-table",
        "Chain",
        "Referrals by the stage they reached",
        List.of("Stage", "Referrals", "Out of", "Share (%)", "Range from (%)", "Range to (%)"),
        total.steps().stream().map(ChainSection::row).toList());
  }

  private static List<Cell> row(Step step) {
    return List.of(
        Cell.text(Stages.heading(step.stage())),
        count(step),
        step.denominator() == null ? Cell.text("") : Cell.number(step.denominator(), Unit.COUNT),
        step.percent() == null ? Cell.text("") : Cell.number(step.percent(), Unit.PERCENT),
        bound(step, true),
        bound(step, false));
  }

  private static Cell bound(Step step, boolean lower) {
    if (step.interval() == null) {
      return Cell.text("");
    }
    BigDecimal bound = lower ? step.interval().lower() : step.interval().upper();
    return Cell.number(bound.movePointRight(2), Unit.PERCENT);
  }

  static Cell count(Step step) {
    return step.count() == null
        ? new Cell.Absent(step.status())
        : Cell.number(step.count(), Unit.COUNT);
  }

  static Observations observations(Chain chain, String group, Observations rows) {
    if (chain == null || chain.status() != Status.COMPUTED) {
      Status status = chain == null ? Status.NOT_SUPPLIED : chain.status();
      return rows.absent(
          "", group, "COUNT", Unit.COUNT, status, chain == null ? null : chain.reason());
    }
    for (Step step : chain.steps()) {
      if (step.count() == null) {
        rows.absent(step.stage(), group, "COUNT", Unit.COUNT, step.status(), null);
      }
      rows.number(step.stage(), group, "COUNT", step.count(), Unit.COUNT);
      rows.number(step.stage(), group, "DENOMINATOR", step.denominator(), Unit.COUNT);
      rows.number(step.stage(), group, "CONVERSION", step.percent(), Unit.PERCENT);
      if (step.interval() != null) {
        rows.number(
            step.stage(), group, "LOWER", step.interval().lower().movePointRight(2), Unit.PERCENT);
        rows.number(
            step.stage(), group, "UPPER", step.interval().upper().movePointRight(2), Unit.PERCENT);
      }
    }
    return rows;
  }
}
