package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;
import org.fairway.pathway.rules.StepState;

/**
 * One step on the way to a register: done, with evidence. A test has to count on the day of the
 * last step, or until now while that is not done.
 *
 * @param step its code, which is never shown
 * @param name what it is called in a sentence, such as {@code the computer-based test (CBT)}
 * @param last the step that ends the way
 */
record RegistrationStep(String step, String name, boolean expires, String last, String lastName)
    implements Check {

  static Check of(Parameters with) {
    return new RegistrationStep(
        with.text("step"),
        with.text("name"),
        with.flag("expires"),
        with.text("last"),
        with.text("lastName"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.STEPS, Fact.ON);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate on = facts.date(Fact.ON);
    Optional<StepState> told = find(facts, step);
    if (told.isEmpty() || told.get().done() == Answer.UNKNOWN) {
      return Ruling.unknown("It is not known whether %s is done.".formatted(name), Fact.STEPS);
    }
    StepState state = told.get();
    if (state.done() == Answer.NO) {
      return Ruling.fail("%s is not done yet.".formatted(Say.first(name)));
    }
    if (state.doneOn() == null || state.evidence() == Answer.UNKNOWN) {
      return Ruling.unknown(
          "%s is done; its day and evidence are not known.".formatted(Say.first(name)), Fact.STEPS);
    }
    if (state.evidence() == Answer.NO || state.doneOn().isAfter(on)) {
      return Ruling.fail(
          "%s is given as done on %s, %s evidence; asked for %s."
              .formatted(
                  Say.first(name),
                  state.doneOn(),
                  state.evidence() == Answer.NO ? "without" : "with",
                  on));
    }
    return expires ? test(state, facts) : Ruling.pass(done(state));
  }

  private Ruling test(StepState state, Facts facts) {
    if (state.expiresOn() == null) {
      return Ruling.unknown(done(state) + " Until when the test counts is not known.", Fact.STEPS);
    }
    String until = done(state) + " The test counts until " + state.expiresOn() + ".";
    Optional<StepState> end = find(facts, last);
    boolean ended = end.filter(s -> s.done() == Answer.YES && s.doneOn() != null).isPresent();
    LocalDate day = ended ? end.get().doneOn() : facts.date(Fact.ON);
    if (!state.expiresOn().isBefore(day)) {
      return Ruling.pass(until);
    }
    boolean open = !ended && end.filter(s -> s.done() == Answer.NO).isEmpty();
    return open
        ? Ruling.unknown(until + " Whether " + lastName + " came before is not known.", Fact.STEPS)
        : Ruling.fail(until);
  }

  private String done(StepState state) {
    return "%s was done on %s.".formatted(Say.first(name), state.doneOn());
  }

  private static Optional<StepState> find(Facts facts, String step) {
    List<StepState> steps = facts.list(Fact.STEPS);
    return steps.stream().filter(state -> state.step().equals(step)).findFirst();
  }
}
