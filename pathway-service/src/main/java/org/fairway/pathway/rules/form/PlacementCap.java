package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.PlacementMode;
import org.fairway.pathway.rules.Ruling;

/** How many of the hours required may be spent in one mode; see {@link Placement}. */
record PlacementCap(PlacementMode mode, Placement placement) implements Check {

  static Check of(Parameters with) {
    return new PlacementCap(PlacementMode.valueOf(with.text("mode")), Placement.of(with));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.SPECIALISM, Fact.LEDGER);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal hours = Placement.sums(facts).getOrDefault(mode, BigDecimal.ZERO);
    String sentence =
        "%s h %s; at most %s, count."
            .formatted(
                Say.plain(hours),
                mode.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                placement.capText(mode, facts));
    if (!placement.over(mode, hours, facts)) {
      return Ruling.pass(sentence);
    }
    return placement.enoughCount(facts)
        ? Ruling.pass(sentence + " The hours required are reached without the rest.")
        : Ruling.fail(sentence);
  }
}
