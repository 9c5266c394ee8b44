package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Source;

/**
 * The focus group's share of each quarter of the pay range, and of all four. Quarters are made from
 * headcounts by rate where they are given, else taken as supplied.
 */
final class PayQuarters implements Computation {

  private static final String DIMENSION = "payQuarter";
  private static final List<String> QUARTERS =
      List.of("LOWER", "LOWER_MIDDLE", "UPPER_MIDDLE", "UPPER");

  @Override
  public Result compute(IndicatorDefinition definition, Edition edition, Years years) {
    PayBook book = new PayBook(edition, years.facts());
    if (book.isEmpty()) {
      return supplied(definition, edition, years.facts());
    }
    long[] sizes = definition.settings().remainder().sizes(book.everybody());
    List<long[]> quarters = book.quarters(sizes);
    List<Result> lines = new ArrayList<>();
    long[] all = new long[edition.groups().size()];
    for (int i = 0; i < sizes.length; i++) {
      lines.add(named(share(edition, quarters.get(i), book.sources()), QUARTERS.get(i)));
      for (int group = 0; group < all.length; group++) {
        all[group] += quarters.get(i)[group];
      }
    }
    return share(edition, all, book.sources()).withLines(lines);
  }

  private static Result supplied(IndicatorDefinition definition, Edition edition, FactSet facts) {
    List<Result> lines = new ArrayList<>();
    for (String quarter : QUARTERS) {
      Result share =
          Share.share(definition.denominator(), edition, facts, Map.of(DIMENSION, quarter));
      if (share.status() == Status.NOT_SUPPLIED) {
        return share;
      }
      lines.add(named(share, quarter));
    }
    return Share.share(definition.denominator(), edition, facts, Map.of()).withLines(lines);
  }

  private static Result share(Edition edition, long[] counts, Set<Source> sources) {
    long total = PayBook.sum(counts);
    List<GroupFigure> groups = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      groups.add(GroupFigure.of(edition.groups().get(i), counts[i], total));
    }
    return Share.of(groups).from(sources);
  }

  private static Result named(Result share, String quarter) {
    String label =
        quarter.charAt(0)
            + quarter.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
            + " quarter";
    return share.named(quarter, label, Map.of(DIMENSION, quarter));
  }
}
