package org.fairway.pathway.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFacts;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** What is known of employments, in the words of the rules. */
@ApplicationScoped
public class WorkFacts implements EnrolmentFacts {
  private final EmploymentRepository employments;

  WorkFacts(EmploymentRepository employments) {
    this.employments = employments;
  }

  @Override
  public Set<Fact> tells() {
    return EnumSet.of(
        Fact.JOB_STARTED, Fact.IN_POST, Fact.SUSTAINED_13, Fact.SUSTAINED_26, Fact.SUSTAINED_52);
  }

  @Override
  public Facts of(Enrolment enrolment, LocalDate on, Facts known) {
    return of(employments.of(enrolment.id()), on, known);
  }

  /**
   * Whether a job was started and lasted is answered by those that came of the pathway; that
   * somebody is in post by those of before.
   *
   * @param all employments of one enrolment
   * @param on the day that is asked about
   */
  static Facts of(List<Employment> all, LocalDate on, Facts known) {
    List<Employment> cameOfIt =
        all.stream()
            .filter(work -> work.origin() == Origin.DESTINATION && !work.startedOn().isAfter(on))
            .toList();
    boolean inPost = all.stream().anyMatch(work -> work.origin() == Origin.IN_POST && work.on(on));
    Facts facts = with(known, Fact.JOB_STARTED, cameOfIt.isEmpty() ? Answer.UNKNOWN : Answer.YES);
    facts = with(facts, Fact.IN_POST, inPost ? Answer.YES : Answer.UNKNOWN);
    facts = with(facts, Fact.SUSTAINED_13, lasted(cameOfIt, 13, on));
    facts = with(facts, Fact.SUSTAINED_26, lasted(cameOfIt, 26, on));
    return with(facts, Fact.SUSTAINED_52, lasted(cameOfIt, 52, on));
  }

  private static Facts with(Facts known, Fact fact, Answer answer) {
    return answer == Answer.UNKNOWN ? known : known.with(fact, answer);
  }

  /** YES where any employment lasted so long; NO where all that are known ended before. */
  private static Answer lasted(List<Employment> all, int weeks, LocalDate on) {
    List<Sustained.State> states =
        all.stream()
            .flatMap(work -> work.sustained(on).stream())
            .filter(due -> due.weeks() == weeks)
            .map(Sustained::state)
            .toList();
    if (states.contains(Sustained.State.IN_WORK)) {
      return Answer.YES;
    }
    boolean left = states.stream().allMatch(state -> state == Sustained.State.LEFT);
    return left && !states.isEmpty() ? Answer.NO : Answer.UNKNOWN;
  }
}
