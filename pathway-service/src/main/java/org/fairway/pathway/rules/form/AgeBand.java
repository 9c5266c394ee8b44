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
import org.fairway.pathway.rules.Verdict;

/**
 * Age on a day, both limits included: 24 lasts until the day before the 25th birthday. Somebody
 * older, up to {@code further}, is let in by one of {@code furtherBy}.
 *
 * @param judged the source says "mainly": another age is for a person to judge
 */
record AgeBand(
    Fact at,
    int from,
    Integer to,
    Integer further,
    List<Fact> furtherBy,
    boolean judged,
    String what)
    implements Check {

  static Check of(Parameters with) {
    return new AgeBand(
        with.factOr("at", Fact.STARTS_ON),
        with.whole("from"),
        with.wholeOrNull("to"),
        with.wholeOrNull("further"),
        with.facts("furtherBy"),
        with.flag("judged"),
        with.text("what"));
  }

  @Override
  public List<Fact> inputs() {
    List<Fact> inputs = new ArrayList<>(needed());
    inputs.addAll(furtherBy);
    return inputs;
  }

  @Override
  public List<Fact> needed() {
    return List.of(Fact.BORN, at);
  }

  @Override
  public Ruling rule(Facts facts) {
    Birth born = facts.birth(Fact.BORN);
    LocalDate day = facts.date(at);
    String sentence =
        "Aged %s on %s; %s is for ages %s."
            .formatted(
                born.ageText(day), at == Fact.STARTS_ON ? "the first day" : "" + day, what, band());
    Ruling younger = aged(born.atLeast(day), facts, sentence);
    Ruling older = aged(born.atMost(day), facts, sentence);
    return younger.verdict() == older.verdict()
        ? older
        : Ruling.unknown(sentence + " The day of birth decides.", Fact.BORN);
  }

  private Ruling aged(int age, Facts facts, String sentence) {
    if (age >= from && (to == null || age <= to)) {
      return Ruling.pass(sentence);
    }
    if (age >= from && further != null && age <= further) {
      return letIn(facts, sentence);
    }
    return judged ? Ruling.unknown(sentence + " Judge whether this fits.") : Ruling.fail(sentence);
  }

  private Ruling letIn(Facts facts, String sentence) {
    List<Answer> answers = furtherBy.stream().map(facts::answer).toList();
    if (answers.contains(Answer.YES)) {
      return Ruling.pass(sentence);
    }
    List<Fact> unknown = furtherBy.stream().filter(f -> facts.answer(f) == Answer.UNKNOWN).toList();
    return unknown.isEmpty()
        ? Ruling.fail(sentence)
        : new Ruling(Verdict.UNKNOWN, Ruling.missing(unknown).sentence() + " " + sentence, unknown);
  }

  private String band() {
    String first = to == null ? from + " and over" : from + " to " + to;
    return further == null
        ? first
        : first
            + ", or up to "
            + further
            + " with "
            + String.join(" or ", furtherBy.stream().map(AgeBand::shortly).toList());
  }

  private static String shortly(Fact fact) {
    return switch (fact) {
      case EHC_PLAN -> "an EHC plan";
      case CARE_LEAVER -> "care leaver status";
      case PRISON_LEAVER -> "prison leaver status";
      case SEND -> "special educational needs or a disability";
      default -> fact.field();
    };
  }
}
