package org.fairway.pathway.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.enrolment.Assessments;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Opens registrations, writes down their steps, and tells how they stand on a date. */
@ApplicationScoped
public class Registrations {
  /** Lines of one registration. */
  static final int MOST = 200;

  private final Enrolments enrolments;
  private final RegistrationRepository registrations;
  private final ExpiryReminders reminders;
  private final Evaluations rules;
  private final Assessments assessments;
  private final Audit audit;

  Registrations(
      Enrolments enrolments,
      RegistrationRepository registrations,
      ExpiryReminders reminders,
      Evaluations rules,
      Assessments assessments,
      Audit audit) {
    this.enrolments = enrolments;
    this.registrations = registrations;
    this.reminders = reminders;
    this.rules = rules;
    this.assessments = assessments;
    this.audit = audit;
  }

  /**
   * Opens the way to a register. Another regulator takes the place of a wrong one as long as no
   * line holds.
   *
   * @throws Refusal kind STATE on another pathway, or where there is one already
   */
  @Transactional
  public Registration open(UUID id, Regulator regulator) {
    if (enrolments.toWrite(id).pathwayType() != PathwayType.OVERSEAS_QUALIFIED_REGISTRATION) {
      throw Refusal.state("other-pathway-type", "This pathway does not lead to a register.");
    }
    if (registrations.add(id, regulator)) {
      assessments.check(id);
      audited("registration.open", id);
    } else {
      replace(locked(id), regulator);
    }
    return get(id, null);
  }

  private void replace(RegistrationRepository.Row row, Regulator regulator) {
    UUID id = row.enrolmentId();
    if (row.regulator() == regulator || Tracker.anyHolds(registrations.steps(id))) {
      throw Refusal.state("registration-exists", "There is a registration already.");
    }
    registrations.regulator(id, regulator);
    changed(id);
    audited("registration.regulator", id);
  }

  /** How it stands on a date; null means today. */
  @Transactional
  public Registration get(UUID id, LocalDate date) {
    enrolments.get(id);
    RegistrationRepository.Row row = registrations.find(id).orElseThrow(Problems::notFound);
    LocalDate on = date == null ? Today.inEngland() : date;
    Tracker tracker = new Tracker(Plan.of(row.regulator()), registrations.steps(id), on);
    return new Registration(
        id,
        row.regulator(),
        on,
        row.interim().asOf(on),
        tracker.registeredOn().orElse(null),
        tracker.steps(),
        says(row, tracker, on),
        row.version());
  }

  private Assessment says(RegistrationRepository.Row row, Tracker tracker, LocalDate on) {
    Facts facts = RegistrationFacts.told(row, tracker, on, Facts.none().with(Fact.ON, on));
    return rules.evaluate(
        new Question(PathwayType.OVERSEAS_QUALIFIED_REGISTRATION, on, Set.of(), Set.of(), facts));
  }

  /**
   * Writes down a result. A test that was passed is reminded of before it counts no longer.
   *
   * @param entry without id and moment
   */
  @Transactional
  public StepEntry record(UUID id, StepEntry entry) {
    RegistrationRepository.Row row = locked(id);
    if (entry.doneOn().isAfter(Today.inEngland())) {
      throw Refusal.input("/doneOn", "in-the-future", "A result is recorded when it is there.");
    }
    Plan plan = Plan.of(row.regulator());
    List<StepEntry> before = registrations.steps(id);
    full(before);
    StepRules.check(plan, before, entry);
    StepEntry line =
        new StepEntry(
            Ids.next(),
            entry.step(),
            entry.result(),
            entry.doneOn(),
            entry.evidence(),
            entry.expiresOn(),
            null,
            now());
    write(id, line, "registration.step");
    remind(row);
    return line;
  }

  private void remind(RegistrationRepository.Row row) {
    UUID id = row.enrolmentId();
    boolean over = enrolments.held(id).status().ended();
    reminders.follow(id, Plan.of(row.regulator()), registrations.steps(id), over);
  }

  /** Writes down that a line does not hold; once for each. */
  @Transactional
  public StepEntry annul(UUID id, UUID wrong) {
    RegistrationRepository.Row row = locked(id);
    List<StepEntry> before = registrations.steps(id);
    full(before);
    StepEntry line = step(before, wrong);
    if (line.result() == StepResult.ANNULLED
        || before.stream().anyMatch(entry -> wrong.equals(entry.annuls()))) {
      throw Refusal.state("annulled-already", "This line does not hold already.");
    }
    StepEntry annulment =
        new StepEntry(
            Ids.next(), line.step(), StepResult.ANNULLED, line.doneOn(), null, null, wrong, now());
    write(id, annulment, "registration.annul");
    remind(row);
    return annulment;
  }

  /** One line of a registration that the caller may see. */
  @Transactional
  public StepEntry step(UUID id, UUID entry) {
    enrolments.get(id);
    return step(registrations.steps(id), entry);
  }

  private static StepEntry step(List<StepEntry> entries, UUID id) {
    return entries.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  /** Notes work as a support worker until the registration. */
  @Transactional
  public Registration interim(UUID id, Interim interim, String ifMatch) {
    RegistrationRepository.Row row = locked(id);
    ETags.requireMatch(ifMatch, row.version());
    if ((interim.role() == InterimRole.NONE) != (interim.on() == null)) {
      throw Refusal.input("/since", "day-of-role", "A role has the day since when it is so.");
    }
    registrations.interim(id, interim);
    changed(id);
    audited("registration.interim", id);
    return get(id, null);
  }

  private RegistrationRepository.Row locked(UUID id) {
    enrolments.toWrite(id);
    return registrations.lock(id).orElseThrow(Problems::notFound);
  }

  private void write(UUID id, StepEntry line, String action) {
    registrations.add(id, line);
    changed(id);
    audited(action, id);
  }

  /** What the rules say of completion hangs on it. */
  private void changed(UUID id) {
    registrations.changed(id);
    assessments.check(id);
  }

  private static void full(List<StepEntry> before) {
    if (before.size() >= MOST) {
      throw Refusal.state("registration-full", "There are as many lines as there may be.");
    }
  }

  private void audited(String action, UUID id) {
    audit.record(action, "enrolment", id.toString(), Outcome.ALLOWED, null);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
