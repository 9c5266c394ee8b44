package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * The hours of an industry placement, without which there is no certificate. Those above a cap do
 * not count.
 */
record PlacementHours(Placement placement) implements Check {

  static Check of(Parameters with) {
    return new PlacementHours(Placement.of(with));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.SPECIALISM, Fact.LEDGER);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal total = Placement.total(facts);
    BigDecimal required = placement.required(facts);
    BigDecimal counted = placement.counted(facts);
    String sentence =
        "%s h on placement; %s h are required.".formatted(Say.plain(total), Say.plain(required));
    return Ruling.of(
        placement.enoughCount(facts),
        counted.compareTo(total) == 0
            ? sentence
            : "%s Hours above a cap do not count; %s h do."
                .formatted(sentence, Say.plain(counted)));
  }
}
