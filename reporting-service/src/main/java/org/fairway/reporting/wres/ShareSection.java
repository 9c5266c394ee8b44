package org.fairway.reporting.wres;

import java.util.List;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.IndicatorSet;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Unit;
import org.fairway.reporting.wording.Groups;
import org.fairway.reporting.wording.PercentSentences;

/** A share of each group, as the staff survey gives it. */
final class ShareSection extends GroupsSection {

  ShareSection(IndicatorSet set, Indicator indicator) {
    super(set, indicator);
  }

  @Override
  List<String> sentences() {
    return PercentSentences.of(indicator, phrase, FOCUS, REFERENCE);
  }

  @Override
  boolean isDrawn(GroupCount group) {
    return group.rate() != null;
  }

  @Override
  boolean isListed(GroupCount group) {
    return group.rate() != null;
  }

  @Override
  List<String> headings() {
    return List.of("Group", "Share (%)", "Respondents");
  }

  @Override
  List<Cell> row(GroupCount group) {
    return List.of(
        Cell.text(Groups.name(group.group())),
        Cell.number(group.percent(), Unit.PERCENT),
        Cell.number(group.denominator(), Unit.COUNT));
  }
}
