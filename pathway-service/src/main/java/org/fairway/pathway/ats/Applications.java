package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/**
 * Reading applications. The employer sees its own, the ICS all of them; only the ICS sees whom they
 * are about.
 */
@ApplicationScoped
public class Applications {

  /** Stage reports of one application; they are shown in one piece. */
  public static final int MOST_REPORTS = 500;

  private final ApplicationRepository applications;
  private final VacancyRepository vacancies;
  private final ReportedStageRepository stages;
  private final ApplicationSources sources;
  private final CurrentScope scope;
  private final Audit audit;

  Applications(
      ApplicationRepository applications,
      VacancyRepository vacancies,
      ReportedStageRepository stages,
      ApplicationSources sources,
      CurrentScope scope,
      Audit audit) {
    this.applications = applications;
    this.vacancies = vacancies;
    this.stages = stages;
    this.sources = sources;
    this.scope = scope;
    this.audit = audit;
  }

  /**
   * An application with all that is shown of it. {@code source} is null for callers who may not
   * know it.
   */
  public record Shown(
      Application application,
      Vacancy vacancy,
      ApplicationSource source,
      List<ReportedStage> stages) {}

  @Transactional
  public Shown get(UUID id) {
    Application application = applications.findByIdOptional(id).orElseThrow(Problems::notFound);
    return shown(application);
  }

  /** An application for a caller that writes about it; empty for one that it may not see. */
  @Transactional
  public Optional<Application> find(UUID id) {
    return applications.findByIdOptional(id);
  }

  @Transactional
  public List<Shown> page(ApplicationFilter filter, UUID before, int rows) {
    return applications.page(filter, before, rows).stream().map(this::shown).toList();
  }

  private Shown shown(Application application) {
    audit.record(
        "application.read", "application", application.id().toString(), Outcome.ALLOWED, null);
    ApplicationSource source =
        scope.get().tenantWide()
            ? sources.of(application.referralId(), application.organisation())
            : null;
    return new Shown(
        application,
        vacancies.findById(application.vacancyId()),
        ApplicationSource.NONE.equals(source) ? null : source,
        stages.of(application.id()));
  }
}
