package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.pathway.referral.AcceptedReferrals;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Records whether people are still in the job that an application led to, and tells of it. */
@ApplicationScoped
public class EmploymentChecks {

  /** Checks of one application. */
  public static final int MOST = 200;

  private final ApplicationRepository applications;
  private final VacancyRepository vacancies;
  private final EmploymentCheckRepository checks;
  private final ApplicationSources sources;
  private final AcceptedReferrals referrals;
  private final Event<CheckedAtApplication> checked;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;

  EmploymentChecks(
      ApplicationRepository applications,
      VacancyRepository vacancies,
      EmploymentCheckRepository checks,
      ApplicationSources sources,
      AcceptedReferrals referrals,
      Event<CheckedAtApplication> checked,
      Outbox outbox,
      Audit audit,
      CurrentScope scope) {
    this.applications = applications;
    this.vacancies = vacancies;
    this.checks = checks;
    this.sources = sources;
    this.referrals = referrals;
    this.checked = checked;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * As {@link #keep}, and the employment that hangs on the application learns of it.
   *
   * @throws Refusal as {@link #keep}; kind STATE, {@code person-erased}
   */
  @Transactional
  public EmploymentCheck record(UUID applicationId, EmploymentFinding finding) {
    applications.referralOf(applicationId).ifPresent(referrals::requireNotErased);
    EmploymentCheck check = keep(applicationId, finding);
    checked.fire(new CheckedAtApplication(applicationId, finding));
    return check;
  }

  /**
   * Adds a check. A band above all that were known before is told as a step up.
   *
   * @throws Refusal kind STATE before the start and when there are as many checks as may be; kind
   *     INPUT for a day before the start or in the future
   */
  @Transactional
  public EmploymentCheck keep(UUID applicationId, EmploymentFinding finding) {
    Application application =
        applications
            .findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(Problems::notFound);
    List<EmploymentCheck> before = checks.of(applicationId);
    check(application, finding, before.size());
    EmploymentCheck check =
        new EmploymentCheck(Ids.next(), application, finding, scope.get().actor(), Instant.now());
    checks.persist(check);
    tell(application, finding, before);
    audit.record(
        "employment.checked", "application", applicationId.toString(), Outcome.ALLOWED, null);
    checks.flush();
    return check;
  }

  private static void check(Application application, EmploymentFinding finding, int before) {
    if (application.startedOn() == null) {
      throw Refusal.state("not-started", "Nobody has started in this job.");
    }
    if (before >= MOST) {
      throw Refusal.state("checks-full", "There are as many checks as there may be.");
    }
    if (finding.checkedOn().isAfter(Today.inEngland())) {
      throw Refusal.input("/checkedOn", "in-the-future", "A check is of a day that has come.");
    }
    if (finding.checkedOn().isBefore(application.startedOn())) {
      throw Refusal.input(
          "/checkedOn", "before-start", "The first day was " + application.startedOn() + ".");
    }
  }

  private void tell(
      Application application, EmploymentFinding finding, List<EmploymentCheck> before) {
    EmploymentNews.Subject of =
        EmploymentNews.Subject.of(
            application, sources.of(application.referralId(), application.organisation()));
    EmploymentNews news =
        finding.inWork()
            ? EmploymentNews.Sustained.of(of, finding.checkedOn())
            : EmploymentNews.Ended.of(of, finding.checkedOn());
    outbox.append(news.outgoing(application));
    stepUp(application, finding, before)
        .map(band -> EmploymentNews.Progressed.of(of, finding.checkedOn(), finding.band(), band))
        .ifPresent(step -> outbox.append(step.outgoing(application)));
  }

  /** The band before, if the one found is above all that were known. */
  private Optional<String> stepUp(
      Application application, EmploymentFinding finding, List<EmploymentCheck> before) {
    String first = vacancies.findById(application.vacancyId()).band();
    Stream<String> known =
        Stream.concat(
            Stream.ofNullable(first),
            before.stream().map(check -> check.finding().band()).filter(band -> band != null));
    return finding.band() == null
        ? Optional.empty()
        : Bands.highest(known).filter(band -> Bands.isHigher(finding.band(), band));
  }

  /** All checks of an application that the caller may see, oldest first. */
  @Transactional
  public List<EmploymentCheck> of(UUID applicationId) {
    if (applications.findByIdOptional(applicationId).isEmpty()) {
      throw Problems.notFound();
    }
    audit.record("employment.read", "application", applicationId.toString(), Outcome.ALLOWED, null);
    return checks.of(applicationId);
  }

  /** One check of an application that the caller may see. */
  @Transactional
  public EmploymentCheck get(UUID applicationId, UUID checkId) {
    return of(applicationId).stream()
        .filter(check -> check.id().equals(checkId))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
