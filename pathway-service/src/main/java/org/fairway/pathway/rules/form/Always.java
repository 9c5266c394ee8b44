package org.fairway.pathway.rules.form;

import java.util.List;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;
import org.fairway.pathway.rules.Verdict;

/** The date alone decides: something did not exist yet, or has no bound in this version. */
record Always(Verdict verdict, String says) implements Check {

  static Check of(Parameters with) {
    return new Always(Verdict.valueOf(with.text("verdict")), with.text("says"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of();
  }

  @Override
  public Ruling rule(Facts facts) {
    return new Ruling(verdict, says, List.of());
  }
}
