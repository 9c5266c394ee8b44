package org.fairway.pathway.rules.form;

import java.util.List;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * A question that has to be answered so.
 *
 * @param judged another answer excludes nobody: a person judges, or is reminded
 */
record AnswerIs(Fact fact, Answer wanted, boolean judged, String yes, String no) implements Check {

  static Check of(Parameters with) {
    return new AnswerIs(
        with.fact("fact"),
        Answer.valueOf(with.textOr("wanted", "YES")),
        with.flag("judged"),
        with.text("yes"),
        with.text("no"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(fact);
  }

  @Override
  public Ruling rule(Facts facts) {
    Answer answer = facts.answer(fact);
    String sentence = answer == Answer.YES ? yes : no;
    return judged && answer != wanted
        ? Ruling.unknown(sentence)
        : Ruling.of(answer == wanted, sentence);
  }
}
