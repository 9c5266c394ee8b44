package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * English and maths as a condition of completion for those younger than an age at the start.
 *
 * @param freeFrom the age from which it is none; null when it is one for all
 */
record EnglishMaths(Integer freeFrom) implements Check {

  static Check of(Parameters with) {
    return new EnglishMaths(with.wholeOrNull("freeFrom"));
  }

  @Override
  public List<Fact> inputs() {
    return freeFrom == null
        ? List.of(Fact.ENGLISH_MATHS)
        : List.of(Fact.BORN, Fact.STARTS_ON, Fact.ENGLISH_MATHS);
  }

  @Override
  public List<Fact> needed() {
    return freeFrom == null ? inputs() : List.of(Fact.STARTS_ON);
  }

  @Override
  public Ruling rule(Facts facts) {
    Answer held = facts.answer(Fact.ENGLISH_MATHS);
    if (held == Answer.YES) {
      return Ruling.pass("English and maths are held.");
    }
    if (freeFrom == null) {
      return Ruling.fail("English and maths are not held, and are a condition at every age.");
    }
    return facts.has(Fact.BORN) ? byAge(facts, held) : Ruling.missing(missing(held, Fact.BORN));
  }

  private Ruling byAge(Facts facts, Answer held) {
    LocalDate start = facts.date(Fact.STARTS_ON);
    Birth born = facts.birth(Fact.BORN);
    String sentence =
        "Aged %s on the first day; English and maths are a condition for those under %d."
            .formatted(born.ageText(start), freeFrom);
    if (born.atLeast(start) >= freeFrom) {
      return Ruling.pass(sentence);
    }
    if (born.atMost(start) >= freeFrom) {
      return new Ruling(
          org.fairway.pathway.rules.Verdict.UNKNOWN, sentence, missing(held, Fact.BORN));
    }
    return held == Answer.NO
        ? Ruling.fail(sentence + " They are not held.")
        : Ruling.missing(List.of(Fact.ENGLISH_MATHS));
  }

  private static List<Fact> missing(Answer held, Fact other) {
    List<Fact> missing = new ArrayList<>(List.of(other));
    if (held == Answer.UNKNOWN) {
      missing.add(Fact.ENGLISH_MATHS);
    }
    return missing;
  }
}
