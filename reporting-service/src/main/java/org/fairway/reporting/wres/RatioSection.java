package org.fairway.reporting.wres;

import java.util.List;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Groups;
import org.fairway.reporting.wording.RatioSentences;

/** A relative likelihood: two groups, how many of each, and the ratio of their rates. */
final class RatioSection extends GroupsSection {

  RatioSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    return RatioSentences.of(indicator, phrase);
  }

  @Override
  boolean isDrawn(GroupCount group) {
    return group.rate() != null && !group.group().equals("UNKNOWN");
  }

  @Override
  boolean isListed(GroupCount group) {
    return group.numerator() != null || group.rate() != null;
  }

  @Override
  List<String> headings() {
    return List.of("Group", "Number", "Out of", "Share (%)");
  }

  @Override
  List<Cell> row(GroupCount group) {
    return List.of(
        Cell.text(Groups.name(group.group())),
        Cell.number(group.numerator(), Unit.COUNT),
        Cell.number(group.denominator(), Unit.COUNT),
        Cell.number(group.percent(), Unit.PERCENT));
  }
}
