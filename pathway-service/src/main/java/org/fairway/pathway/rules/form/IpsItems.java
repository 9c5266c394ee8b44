package org.fairway.pathway.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.rules.Ruling;

/** Every item of the fidelity scale is scored, once, from 1 to 5. */
record IpsItems(List<String> items) implements Check {
  static final int LOWEST = 1;
  static final int HIGHEST = 5;

  static Check of(Parameters with) {
    return new IpsItems(with.texts("items"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.SCORES);
  }

  @Override
  public Ruling rule(Facts facts) {
    List<ItemScore> scores = facts.list(Fact.SCORES);
    List<Integer> seen = new ArrayList<>(scores.stream().map(ItemScore::item).toList());
    boolean wrong =
        scores.stream()
            .anyMatch(
                s ->
                    s.score() < LOWEST
                        || s.score() > HIGHEST
                        || s.item() < 1
                        || s.item() > items.size());
    if (wrong || seen.stream().distinct().count() < seen.size()) {
      return Ruling.fail(
          "Each of the %d items is scored once, from %d to %d."
              .formatted(items.size(), LOWEST, HIGHEST));
    }
    List<String> open =
        IntStream.rangeClosed(1, items.size())
            .filter(item -> !seen.contains(item))
            .mapToObj(item -> item + " " + items.get(item - 1))
            .toList();
    return open.isEmpty()
        ? Ruling.pass("All %d items are scored.".formatted(items.size()))
        : Ruling.unknown(
            "%d items are not scored; the first is %s.".formatted(open.size(), open.get(0)),
            Fact.SCORES);
  }
}
