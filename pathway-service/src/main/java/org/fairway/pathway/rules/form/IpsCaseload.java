package org.fairway.pathway.rules.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.rules.Ruling;

/**
 * Item 1 of the scale follows from the caseload.
 *
 * @param limits the largest caseload for 5, 4, 3 and 2
 */
record IpsCaseload(List<Integer> limits) implements Check {

  static Check of(Parameters with) {
    return new IpsCaseload(with.texts("limits").stream().map(Integer::valueOf).toList());
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.CASELOAD, Fact.SCORES);
  }

  @Override
  public Ruling rule(Facts facts) {
    BigDecimal caseload = facts.number(Fact.CASELOAD);
    int due = IpsItems.HIGHEST;
    for (int limit : limits) {
      if (caseload.compareTo(BigDecimal.valueOf(limit)) > 0) {
        due--;
      }
    }
    List<ItemScore> scores = facts.list(Fact.SCORES);
    Optional<ItemScore> given = scores.stream().filter(score -> score.item() == 1).findFirst();
    String sentence = "A caseload of %s gives %d for item 1".formatted(Say.plain(caseload), due);
    if (given.isEmpty()) {
      return Ruling.unknown(sentence + "; it is not scored yet.", Fact.SCORES);
    }
    return Ruling.of(
        given.get().score() == due, sentence + "; it is scored " + given.get().score() + ".");
  }
}
