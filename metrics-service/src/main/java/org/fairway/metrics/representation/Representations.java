package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.funnel.Counted;
import org.fairway.metrics.funnel.Funnel;
import org.fairway.metrics.funnel.Funnels;
import org.fairway.metrics.funnel.Question;
import org.fairway.metrics.indicator.StaffShown;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Lays a care system's staff and referrals beside the people who live there. */
@ApplicationScoped
public class Representations {

  private static final int FEWEST = 3;

  private final Populations populations;
  private final Workforces workforces;
  private final Funnels funnels;
  private final Reach reach;
  private final Policy policy;
  private final Indicated indicated;
  private final SystemSums systemSums;

  Representations(
      Populations populations,
      Workforces workforces,
      Funnels funnels,
      Reach reach,
      Policy policy,
      Indicated indicated,
      SystemSums systemSums) {
    this.indicated = indicated;
    this.systemSums = systemSums;
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
    Workforce all = workforces.of(period, dimension);
    Workforce staff = all.of(organisations);
    Set<String> suppliers = staff.allSuppliers();
    String owner = Set.of(tenant).containsAll(suppliers) ? tenant : "";
    Audience audience = reach.audience(asked, owner, suppliers);
    Released released =
        audience.isProtected()
            ? released(period, dimension, all, staff)
            : new Released(staff, staff.sums());
    Population population = populations.of(area, period, dimension);
    Funnel funnel =
        funnels.of(
            new Question(
                period.firstDay(),
                period.snapshotDate(),
                Optional.of(dimension.groupBy()),
                null,
                null,
                Counted.REFERRALS,
                audience));
    Beside beside = new Beside(population);
    List<People> people = new ArrayList<>();
    people.add(beside.staff(released.staff, released.shown));
    people.addAll(beside.stages(funnel));
    return new Representation(
        period,
        dimension,
        area,
        population,
        released.staff.organisations(),
        released.staff.without(),
        people,
        audience,
        policy,
        funnel.asOf());
  }

  /**
   * Staff as an audience may see it.
   *
   * @param shown the sums that it is shown
   */
  private record Released(Workforce staff, Map<String, Long> shown) {}

  private Released released(Period period, Dimension dimension, Workforce all, Workforce asked) {
    requireOneOrAll(all, asked);
    Map<Dimension, Workforce> staff = new EnumMap<>(Dimension.class);
    for (Dimension other : Dimension.values()) {
      staff.put(other, other == dimension ? all : workforces.of(period, other));
    }
    // Of few organisations a sum tells each to whoever knows the others.
    Set<String> printed =
        asked.organisations().size() < FEWEST ? asked.counts().keySet() : Set.of();
    Map<String, StaffShown> elsewhere =
        indicated.of(period, organisations(staff.values()), printed);
    // Whoever gets the answer in the end knows nothing of it; who asks may know a part.
    List<Set<String>> readers = List.of(Set.of(), known(staff.values()));
    Set<String> refused = new TreeSet<>();
    readers.forEach(
        reader -> refused.addAll(StaffRelease.refused(policy, staff, elsewhere, reader)));
    if (refused.containsAll(asked.organisations())) {
      return new Released(asked, Map.of());
    }
    staff.replaceAll((any, workforce) -> workforce.without(refused));
    Workforce rest = asked.organisations().size() == 1 ? asked : asked.without(refused);
    Map<String, Long> sums = rest.sums();
    Set<String> withheld = systemSums.withheld(period, StaffRelease.sums(staff));
    Set<String> told = new TreeSet<>(StaffRelease.sums(staff).keySet());
    for (Set<String> reader : readers) {
      StaffRelease release = new StaffRelease(policy, staff, elsewhere, reader, withheld);
      sums.keySet().retainAll(release.shown(dimension, rest.organisations()));
      told.retainAll(release.shownSums());
    }
    if (rest.organisations().size() > 1) {
      Map<String, Long> noted = StaffRelease.sums(staff);
      noted.keySet().retainAll(told);
      systemSums.remember(period, noted);
    }
    sums.replaceAll((group, count) -> policy.printed(count));
    return new Released(rest, sums);
  }

  /** Sums over several sets of organisations could be solved for the counts of each. */
  private static void requireOneOrAll(Workforce all, Workforce asked) {
    int number = asked.organisations().size();
    if (number > 1 && number < all.organisations().size()) {
      throw Problems.invalid(
          new Violation(
              "query.organisation",
              "organisations-of-a-choice",
              "for this audience one organisation, or none named for all of them"));
    }
  }

  private static Set<String> organisations(Collection<Workforce> staff) {
    Set<String> all = new TreeSet<>();
    staff.forEach(workforce -> all.addAll(workforce.organisations()));
    return all;
  }

  /** Organisations whose counts the caller sent. */
  private Set<String> known(Collection<Workforce> staff) {
    Set<String> known = organisations(staff);
    known.removeIf(
        organisation ->
            !staff.stream()
                .flatMap(of -> of.suppliers().getOrDefault(organisation, Set.of()).stream())
                .allMatch(supplier -> reach.knowsCounts(organisation, supplier)));
    return known;
  }
}
