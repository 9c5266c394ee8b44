package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Answers the chain of the caller's care system. */
@ApplicationScoped
public class Funnels {

  private final FunnelRepository repository;
  private final Reach reach;
  private final Policy policy;
  private final Clock clock = Clock.systemUTC();

  Funnels(FunnelRepository repository, Reach reach, Policy policy) {
    this.repository = repository;
    this.reach = reach;
    this.policy = policy;
  }

  /**
   * The chain of referrals made from one day to another, both included; null for no bound.
   *
   * <p>Protected audiences get whole financial years alone, the present one by default: from
   * windows that overlap, hidden counts could be had by subtraction.
   *
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of a single organisation, or
   *     when more detail is asked for than the caller may have; 400 for another window than a year
   */
  @Transactional
  public Funnel of(LocalDate from, LocalDate to, Optional<GroupBy> groupBy, Audience asked) {
    String tenant = reach.wholeSystem().tenant();
    Audience audience = reach.audience(asked, tenant, Set.of());
    LocalDate today = LocalDate.now(clock);
    if (!audience.isProtected()) {
      return funnel(from, to, groupBy, audience);
    }
    Period year = from == null ? Period.of(today) : Period.of(from);
    boolean open = from == null && to == null;
    if (!open && !(year.firstDay().equals(from) && year.snapshotDate().equals(to))) {
      throw Problems.invalid(
          new Violation(
              "query.from",
              "window-not-a-year",
              "for this audience from and to are one financial year, 1 April to 31 March"));
    }
    return funnel(year.firstDay(), year.snapshotDate(), groupBy, audience);
  }

  private Funnel funnel(
      LocalDate from, LocalDate to, Optional<GroupBy> groupBy, Audience audience) {
    FunnelRow total =
        repository.furthest(Optional.empty(), from, to).entrySet().stream()
            .map(entry -> FunnelRow.ofFurthest(entry.getKey(), entry.getValue()))
            .findFirst()
            .orElse(FunnelRow.ofFurthest(FunnelRow.TOTAL, new long[Stage.counted().size()]));
    List<FunnelRow> groups = new ArrayList<>();
    if (groupBy.isPresent()) {
      repository
          .furthest(groupBy, from, to)
          .forEach((group, counts) -> groups.add(FunnelRow.ofFurthest(group, counts)));
    }
    FunnelRelease release = new FunnelRelease(policy);
    boolean hide = audience.isProtected();
    return new Funnel(
        from,
        to,
        groupBy,
        audience,
        policy.threshold(),
        hide ? release.total(total) : total,
        hide ? release.groups(total, groups) : groups,
        clock.instant());
  }
}
