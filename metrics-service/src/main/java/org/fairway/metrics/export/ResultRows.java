package org.fairway.metrics.export;

import java.util.ArrayList;
import java.util.List;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.indicator.Difference;
import org.fairway.metrics.indicator.GroupFigure;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Told;

/** The figures of one indicator, or of one line of it, as rows. */
final class ResultRows {

  private final List<Object> head;
  private final IndicatorDefinition definition;
  private final FigureRows figures;

  ResultRows(List<Object> head, IndicatorDefinition definition, FigureRows figures) {
    this.head = head;
    this.definition = definition;
    this.figures = figures;
  }

  void add(Told told) {
    Result result = told.result();
    List<Object> row = row(result, "");
    String unit = definition.unit().name();
    if (told.said() != null) {
      figures.words(row, "VALUE", told.answer().name(), unit);
      figures.words(row, "NARRATIVE", told.narrative(), unit);
      return;
    }
    if (result.value() == null) {
      figures.missing(row, "VALUE", unit, result.status().name(), reason(result));
    } else {
      figures.figure(row, "VALUE", result.value(), display(result.value()), unit);
    }
    interval(row, "", result.interval(), unit);
    if (result.significance() != null) {
      figures.figure(row, "P_VALUE", result.significance().value(), null, "PROBABILITY");
    }
    difference(row, result.difference());
    result.groups().forEach(group -> group(row(result, group.group()), group));
  }

  /** A narrative has no number; its words, if there are any, are the reason that there is none. */
  private static String reason(Result result) {
    return result.reason() == null ? "no number belongs to this indicator" : result.reason();
  }

  private List<Object> row(Result result, String group) {
    List<Object> row = new ArrayList<>(head);
    row.add(result.key());
    row.add(result.label());
    row.add(group);
    return row;
  }

  private void interval(List<Object> row, String of, Interval interval, String unit) {
    if (interval != null) {
      figures.figure(row, of + "INTERVAL_LOWER", interval.lower(), null, unit);
      figures.figure(row, of + "INTERVAL_UPPER", interval.upper(), null, unit);
    }
  }

  private void difference(List<Object> row, Difference difference) {
    if (difference != null) {
      String unit = difference.unit().name();
      figures.figure(row, "DIFFERENCE", difference.value(), null, unit);
      interval(row, "DIFFERENCE_", difference.interval(), unit);
    }
  }

  private void group(List<Object> row, GroupFigure group) {
    boolean survey = definition.kind() == Kind.SURVEY || definition.kind() == Kind.SCORE;
    String base = survey ? "RESPONDENTS" : "PEOPLE";
    String rate = rate();
    if (group.numerator() == null && group.denominator() == null && group.rate() == null) {
      figures.missing(row, "RATE", rate, "NOT_SUPPLIED", "no figure of this group was supplied");
    }
    figures.figure(row, "NUMERATOR", group.numerator(), null, base);
    figures.figure(row, "DENOMINATOR", group.denominator(), null, base);
    if (group.years() > 1) {
      figures.figure(row, "YEARS", (long) group.years(), null, "YEARS");
    }
    figures.figure(row, "RATE", group.rate(), null, rate);
  }

  private String rate() {
    return switch (definition.kind()) {
      case SCORE -> "SCORE";
      case PAY_GAP -> "POUNDS";
      default -> "FRACTION";
    };
  }

  private String display(double value) {
    return Rounded.of(value, definition.decimals());
  }
}
