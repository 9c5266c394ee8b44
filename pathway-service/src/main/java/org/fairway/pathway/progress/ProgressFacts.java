package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFacts;
import org.fairway.pathway.enrolment.EnrolmentStatus;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/**
 * What milestones and job coaches say, in the words of the rules. What was not written down is not
 * known: it may have been before the pathway, or not be written down yet.
 */
@ApplicationScoped
class ProgressFacts implements EnrolmentFacts {
  private final ProgressRepository entries;
  private final JobCoachRepository coaches;

  ProgressFacts(ProgressRepository entries, JobCoachRepository coaches) {
    this.entries = entries;
    this.coaches = coaches;
  }

  @Override
  public Set<Fact> tells() {
    return EnumSet.of(Fact.ENGLISH_MATHS, Fact.ROTATIONS, Fact.JOB_COACH);
  }

  @Override
  public Facts of(Enrolment enrolment, LocalDate on, Facts known) {
    if (enrolment.startedOn() == null) {
      return coach(enrolment, on, known);
    }
    List<MilestoneKind> reached = entries.reached(enrolment.id(), on);
    boolean both =
        reached.containsAll(List.of(MilestoneKind.ENGLISH_ACHIEVED, MilestoneKind.MATHS_ACHIEVED));
    Facts more = both ? known.with(Fact.ENGLISH_MATHS, Answer.YES) : known;
    return coach(enrolment, on, rotations(enrolment, reached, more));
  }

  /** How many there were, once it is completed: on the way there are fewer than planned. */
  private static Facts rotations(Enrolment enrolment, List<MilestoneKind> reached, Facts known) {
    int rotations = Collections.frequency(reached, MilestoneKind.ROTATION_COMPLETED);
    boolean told = rotations > 0 && enrolment.status() == EnrolmentStatus.COMPLETED;
    return told ? known.with(Fact.ROTATIONS, rotations) : known;
  }

  private Facts coach(Enrolment enrolment, LocalDate on, Facts known) {
    return coaches.of(enrolment.id()).stream()
        .filter(coach -> coach.on(on))
        .findFirst()
        .map(coach -> known.with(Fact.JOB_COACH, coach.qualified() ? Answer.YES : Answer.NO))
        .orElse(known);
  }
}
