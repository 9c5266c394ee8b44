package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;

/** Answers the chain of the caller's care system. */
@ApplicationScoped
public class Funnels {

  private final FunnelRepository repository;
  private final Scopes scopes;
  private final Policy policy;
  private final Map<String, String> references;

  Funnels(FunnelRepository repository, Scopes scopes, Policy policy, FunnelConfig config) {
    this.repository = repository;
    this.scopes = scopes;
    this.policy = policy;
    this.references = config.reference();
  }

  /**
   * The chain of referrals made from one day to another, both included.
   *
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of a single organisation, or
   *     when more detail is asked for than the caller may have; 400 when a protected audience asks
   *     for another window than a year, or another map than that year's
   */
  @Transactional
  public Funnel of(Question question) {
    Audience audience = scopes.audience(question.audience());
    Window window = scopes.window(question.from(), question.to(), audience);
    Optional<Grouping> grouping = scopes.grouping(question, window, audience);
    String reference =
        grouping
            .map(of -> Reference.of(of.by(), question.reference(), references).group())
            .orElse(null);
    return Whole.of(() -> answer(window, grouping, reference, audience));
  }

  private Funnel answer(
      Window window, Optional<Grouping> grouping, String reference, Audience audience) {
    FunnelRow total =
        repository.rows(Optional.empty(), window, scopes.today()).stream()
            .findFirst()
            .orElse(FunnelRow.empty(FunnelRow.TOTAL));
    List<FunnelRow> groups =
        grouping.isEmpty() ? List.of() : repository.rows(grouping, window, scopes.today());
    Funnel all =
        new Funnel(window, grouping, reference, audience, policy, total, groups, scopes.now());
    return audience.isProtected() ? released(all) : all;
  }

  private Funnel released(Funnel all) {
    FunnelRelease release = new FunnelRelease(policy);
    FunnelRow total = release.total(all.total());
    List<FunnelRow> groups =
        all.grouping()
            .map(of -> release.groups(total, of.by(), all.groups(), kin(of.by(), all.window())))
            .orElse(List.of());
    return all.showing(release.printed(total), groups.stream().map(release::printed).toList());
  }

  private Optional<Kin> kin(GroupBy by, Window window) {
    LocalDate today = scopes.today();
    return Kin.of(by)
        .map(
            other -> {
              GroupBy first = Kin.isFirst(by) ? by : other;
              GroupBy second = Kin.isFirst(by) ? other : by;
              return new Kin(
                  other,
                  repository.rows(Optional.of(Grouping.of(other)), window, today),
                  repository.pairs(first, second, window, today));
            });
  }
}
