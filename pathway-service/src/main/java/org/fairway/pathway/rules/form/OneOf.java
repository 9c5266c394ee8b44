package org.fairway.pathway.rules.form;

import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** A code that has to be one of some. */
record OneOf(Fact fact, List<String> codes, String says) implements Check {

  static Check of(Parameters with) {
    return new OneOf(with.fact("fact"), with.texts("codes"), with.text("says"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(fact);
  }

  @Override
  public Ruling rule(Facts facts) {
    return Ruling.of(codes.contains(facts.code(fact)), Say.filled(says, facts, inputs()));
  }
}
