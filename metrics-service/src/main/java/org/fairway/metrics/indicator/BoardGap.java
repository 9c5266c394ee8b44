package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Source;

/**
 * Share of the focus group on the board minus its share of the workforce, in percentage points:
 * overall, and for voting and executive members. Interval and p-value take board and workforce for
 * independent, which they nearly are.
 */
final class BoardGap implements Computation {

  private static final String BOARD = "BOARD_MEMBERS";

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    FactSet facts = years.facts();
    Result workforce =
        Share.share(definition.denominator(), edition, facts, definition.settings().within());
    Map<String, Map<String, String>> asked = new LinkedHashMap<>();
    asked.put("OVERALL", Map.of());
    if (definition.numerator().equals(BOARD)) {
      asked.put("VOTING", Map.of("boardVoting", "true"));
      asked.put("EXECUTIVE", Map.of("boardRole", "EXECUTIVE"));
    }
    List<Result> lines = new ArrayList<>();
    asked.forEach(
        (key, within) ->
            lines.add(
                gap(Share.share(definition.numerator(), edition, facts, within), workforce)
                    .named(key, words(key), within)));
    Result overall = lines.get(0);
    return overall.named("", "", Map.of()).withLines(lines);
  }

  private static String words(String key) {
    return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
  }

  private static Result gap(Result board, Result workforce) {
    for (Result part : List.of(board, workforce)) {
      if (part.status() == Status.NOT_SUPPLIED) {
        return Result.without(part.status(), part.reason(), List.of());
      }
    }
    GroupFigure onBoard = board.groups().get(0);
    GroupFigure inWork = workforce.groups().get(0);
    List<GroupFigure> groups =
        List.of(
            renamed("BOARD_" + onBoard.group(), onBoard),
            renamed("WORKFORCE_" + inWork.group(), inWork));
    Set<Source> sources = new LinkedHashSet<>(board.sources());
    sources.addAll(workforce.sources());
    return of(groups).from(sources);
  }

  private static Result nobody(String where, List<GroupFigure> groups) {
    return Result.without(Status.UNDEFINED, Share.NOBODY + " " + where, groups);
  }

  /** From the focus group's counts on the board and in the workforce. */
  static Result of(List<GroupFigure> groups) {
    if (groups.get(0).denominator() == 0) {
      return nobody("on the board", groups);
    }
    if (groups.get(1).denominator() == 0) {
      return nobody("in the workforce", groups);
    }
    Proportion one = proportion(groups.get(0));
    Proportion other = proportion(groups.get(1));
    return Result.computed(Exact.points(one, other), groups, Set.of())
        .with(Intervals.newcombe(one, other).times(100), Significance.of(one, other));
  }

  private static Proportion proportion(GroupFigure figure) {
    return new Proportion(figure.numerator(), figure.denominator());
  }

  private static GroupFigure renamed(String name, GroupFigure figure) {
    return new GroupFigure(name, figure.numerator(), figure.denominator(), figure.rate());
  }
}
