package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** A risk assessment for those who are younger than an age on the first day. */
record RiskAssessment(int under) implements Check {

  static Check of(Parameters with) {
    return new RiskAssessment(with.whole("under"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.BORN, Fact.STARTS_ON, Fact.RISK_ASSESSMENT);
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.STARTS_ON);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate start = facts.date(Fact.STARTS_ON);
    Birth born = facts.birth(Fact.BORN);
    Answer done = facts.answer(Fact.RISK_ASSESSMENT);
    if (done == Answer.YES) {
      return Ruling.pass("A risk assessment is done.");
    }
    if (born == null) {
      return done == Answer.NO
          ? Ruling.missing(List.of(Fact.BORN))
          : Ruling.missing(List.of(Fact.BORN, Fact.RISK_ASSESSMENT));
    }
    String sentence =
        "Aged %s on the first day; those under %d need a risk assessment."
            .formatted(born.ageText(start), under);
    if (born.atLeast(start) >= under) {
      return Ruling.pass(sentence);
    }
    if (done == Answer.UNKNOWN) {
      return Ruling.unknown(sentence, Fact.RISK_ASSESSMENT);
    }
    return born.atMost(start) >= under
        ? Ruling.unknown(sentence + " The day of birth decides.", Fact.BORN)
        : Ruling.fail(sentence + " There is none.");
  }
}
