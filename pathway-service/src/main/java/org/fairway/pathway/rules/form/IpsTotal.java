package org.fairway.pathway.rules.form;

import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.rules.Ruling;

/** The sum of the fidelity scale, and what it is called. */
record IpsTotal(int items, int fair, int good, int exemplary) implements Check {

  static Check of(Parameters with) {
    return new IpsTotal(
        with.whole("items"), with.whole("fair"), with.whole("good"), with.whole("exemplary"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.SCORES);
  }

  @Override
  public Ruling rule(Facts facts) {
    List<ItemScore> scores = facts.list(Fact.SCORES);
    if (scores.stream().map(ItemScore::item).distinct().count() < items) {
      return Ruling.unknown(
          "The sum is known when all %d items are scored.".formatted(items), Fact.SCORES);
    }
    int sum = scores.stream().mapToInt(ItemScore::score).sum();
    return Ruling.of(
        sum >= fair,
        "%d of %d: %s; %d and more is supported employment."
            .formatted(sum, items * IpsItems.HIGHEST, name(sum), fair));
  }

  private String name(int sum) {
    if (sum >= exemplary) {
      return "exemplary fidelity";
    }
    if (sum >= good) {
      return "good fidelity";
    }
    return sum >= fair ? "fair fidelity" : "not supported employment";
  }
}
