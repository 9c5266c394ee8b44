package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.Funnels;
import org.fairway.metrics.funnel.Question;

/** Lays a care system's staff and referrals beside the people who live there. */
@ApplicationScoped
public class Representations {

  private final Populations populations;
  private final Workforces workforces;
  private final Funnels funnels;
  private final Reach reach;
  private final Policy policy;

  Representations(
      Populations populations, Workforces workforces, Funnels funnels, Reach reach, Policy policy) {
    this.populations = populations;
    this.workforces = workforces;
    this.funnels = funnels;
    this.reach = reach;
    this.policy = policy;
  }

  /**
   * The representation of a financial year.
   *
   * @param board whose area is meant; null for the caller's care system
   * @param organisations whose staff is counted; empty for all
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of a single organisation, or
   *     when more detail is asked for than the caller may have: true counts are for analysts of the
   *     care system when it supplied the staff's counts itself
   */
  @Transactional
  public Representation of(
      Period period, Dimension dimension, String board, Set<String> organisations, Audience asked) {
    String tenant = reach.wholeSystem().tenant();
    String area = board == null ? tenant : board;
    Workforce staff = workforces.of(period, dimension, organisations);
    String owner = Set.of(tenant).containsAll(staff.suppliers()) ? tenant : "";
    Audience audience = reach.audience(asked, owner, staff.suppliers());
    Population population = populations.of(area, period, dimension);
    Funnel funnel =
        funnels.of(
            new Question(
                period.firstDay(),
                period.snapshotDate(),
                Optional.of(dimension.groupBy()),
                null,
                null,
                audience));
    Beside beside = new Beside(population);
    List<People> people = new ArrayList<>();
    people.add(beside.staff(staff, shown(staff, audience)));
    people.addAll(beside.stages(funnel));
    return new Representation(
        period,
        dimension,
        area,
        population,
        staff.organisations(),
        staff.without(),
        people,
        audience,
        policy,
        funnel.asOf());
  }

  private Map<String, Long> shown(Workforce staff, Audience audience) {
    Map<String, Long> sums = staff.sums();
    if (audience.isProtected()) {
      sums.keySet().retainAll(staff.shown(policy));
      sums.replaceAll((group, count) -> policy.printed(count));
    }
    return sums;
  }
}
