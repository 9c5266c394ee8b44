package org.fairway.pathway.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.catalogue.Standards;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.support.Today;

/** What this service itself knows of an enrolment, in the words of the rules. */
@ApplicationScoped
class KnownFacts {
  private final HoursRepository hours;
  private final Programmes programmes;
  private final Standards standards;
  private final Evaluations evaluations;
  private final Instance<EnrolmentFacts> others;

  KnownFacts(
      HoursRepository hours,
      Programmes programmes,
      Standards standards,
      Evaluations evaluations,
      Instance<EnrolmentFacts> others) {
    this.hours = hours;
    this.programmes = programmes;
    this.standards = standards;
    this.evaluations = evaluations;
    this.others = others;
  }

  /**
   * Facts for the rules of one stage. Eligibility looks at the end that was agreed at first; what
   * comes later at the end that breaks have moved.
   *
   * @param on the day that is asked about; null for the first day, or today while none is known
   */
  Facts of(Enrolment enrolment, Stage stage, LocalDate on) {
    Facts facts = standard(agreed(enrolment, stage), enrolment.plan());
    facts = ledger(progress(facts, enrolment), enrolment.id());
    LocalDate day = first(on, first(facts.date(Fact.STARTS_ON), Today.inEngland()));
    Set<Fact> asked = evaluations.asked(enrolment.pathwayType(), stages(stage));
    for (EnrolmentFacts other : others) {
      if (!Collections.disjoint(asked, other.tells())) {
        facts = other.of(enrolment, day, facts);
      }
    }
    return facts;
  }

  /** What completion is answered from answers what holds meanwhile too. */
  private static Set<Stage> stages(Stage stage) {
    return stage == Stage.COMPLETION
        ? EnumSet.of(Stage.DURING, Stage.COMPLETION)
        : EnumSet.of(stage);
  }

  /** What was published with the version of the standard that is agreed. */
  private Facts standard(Facts facts, EnrolmentPlan plan) {
    if (plan.standardReference() == null) {
      return facts;
    }
    return standards
        .find(plan.standardReference(), plan.standardVersion())
        .map(
            found ->
                facts
                    .with(Fact.LEVEL, found.level())
                    .with(Fact.STANDARD_HOURS, found.offTheJobHours()))
        .orElse(facts);
  }

  private Facts agreed(Enrolment enrolment, Stage stage) {
    EnrolmentPlan plan = enrolment.plan();
    UUID id = enrolment.programmeId();
    Programme programme = id == null ? null : programmes.find(id).orElse(null);
    LocalDate starts = first(enrolment.startedOn(), plan.startsOn());
    LocalDate ends = stage == Stage.ELIGIBILITY ? plan.endsOn() : enrolment.plannedEnd();
    return Facts.none()
        .with(Fact.STARTS_ON, first(starts, programme == null ? null : programme.startsOn()))
        .with(Fact.ENDS_ON, first(ends, programme == null ? null : programme.endsOn()))
        .with(Fact.ORIGINAL_ENDS_ON, plan.endsOn())
        .with(Fact.STANDARD_REFERENCE, plan.standardReference())
        .with(Fact.STANDARD_VERSION, plan.standardVersion())
        .with(Fact.SPECIALISM, plan.specialism())
        .with(Fact.REGULATOR, plan.regulator());
  }

  private static Facts progress(Facts facts, Enrolment enrolment) {
    if (enrolment.startedOn() == null) {
      return facts;
    }
    LocalDate until = first(enrolment.endedOn(), Today.inEngland());
    return facts
        .with(Fact.STARTED_ON, enrolment.startedOn())
        .with(Fact.ENDED_ON, until)
        .with(Fact.BREAK_DAYS, enrolment.breakDays())
        .with(Fact.BREAK_AGREED, enrolment.breakDays() == 0 ? null : Answer.YES)
        .with(
            Fact.ACCESSED,
            enrolment.pathwayType() == PathwayType.IPS_EMPLOYMENT ? Answer.YES : null);
  }

  private Facts ledger(Facts facts, UUID enrolment) {
    HoursLedger ledger = hours.ledger(enrolment);
    return facts
        .with(Fact.LEDGER, ledger.asRuled())
        .with(Fact.EMPLOYER_HOURS, ledger.withEmployer())
        .with(Fact.TOTAL_HOURS, ledger.total());
  }

  private static LocalDate first(LocalDate one, LocalDate other) {
    return one == null ? other : one;
  }
}
