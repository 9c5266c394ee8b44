package org.fairway.pathway.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.fairway.pathway.opportunity.OpenOpportunities;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;

/** Ranks opportunities for a person, and people for an opportunity. */
@ApplicationScoped
public class Matches {
  /** Compared at a time: the nearest of those in reach. */
  static final int MOST = 1_000;

  /** From this percentage a match may be a good one, for the audit of exposure. */
  static final int GOOD = 70;

  /** Without these it is none, whatever the rest brings. */
  private static final Set<CriterionCode> NEEDED =
      EnumSet.of(CriterionCode.ESSENTIAL_SKILLS, CriterionCode.RING_FENCE);

  /** As far as anybody would travel: the bound of the column. */
  private static final double FARTHEST_KM = 100;

  private static final Scorer FOR_PERSON = new Scorer(Criteria.FOR_PERSON);
  private static final Scorer FOR_OPPORTUNITY = new Scorer(Criteria.FOR_OPPORTUNITY);
  private static final Scorer FOR_EMPLOYER = new Scorer(Criteria.FOR_EMPLOYER);

  private final Profiles profiles;
  private final ProfileTable table;
  private final OpenOpportunities opportunities;
  private final Audit audit;
  private final CurrentScope scope;

  Matches(
      Profiles profiles,
      ProfileTable table,
      OpenOpportunities opportunities,
      Audit audit,
      CurrentScope scope) {
    this.profiles = profiles;
    this.table = table;
    this.opportunities = opportunities;
    this.audit = audit;
    this.scope = scope;
  }

  private record Scored<T>(T what, int percentage) {}

  /** The nearest, of one more that were asked for: that one tells whether there are more. */
  private record Reached<T>(List<T> compared, boolean complete) {
    static <T> Reached<T> of(List<T> found) {
      return found.size() > MOST
          ? new Reached<>(found.subList(0, MOST), false)
          : new Reached<>(found, true);
    }
  }

  /** Opportunities within the person's reach. What they are shown is remembered, as numbers. */
  @Transactional
  public Ranked<OpportunityMatch> forPerson(UUID referral, int most) {
    Seeker seeker = profiles.get(referral).seeker();
    Reached<OpenOpportunity> reached =
        Reached.of(
            opportunities.near(
                seeker.home(), seeker.travelKilometres(), seeker.pathwayTypes(), MOST + 1));
    List<OpportunityMatch> best =
        best(reached.compared(), offer -> FOR_PERSON.percentage(seeker, offer), most).stream()
            .map(
                scored ->
                    new OpportunityMatch(
                        scored.what(),
                        scored.percentage(),
                        FOR_PERSON.explain(seeker, scored.what())))
            .toList();
    int good = (int) best.stream().filter(Matches::good).count();
    table.seen(referral, good, best.isEmpty() ? 0 : best.get(0).percentage());
    return new Ranked<>(best, reached.compared().size(), reached.complete());
  }

  /** Not one for which an essential skill is missing, or that is kept for others. */
  private static boolean good(OpportunityMatch match) {
    return match.percentage() >= GOOD
        && match.criteria().stream()
            .filter(criterion -> NEEDED.contains(criterion.code()))
            .allMatch(criterion -> criterion.outcome() == Outcome.MET);
  }

  /**
   * People for an opportunity of the caller: those who consent, each once. An employer sees those
   * who consent to be known to it, without their groups and by reach alone; of prison-leaver
   * employment nobody, since beside the list of another pathway that would name who left prison.
   */
  @Transactional
  public Ranked<PersonMatch> forOpportunity(UUID id, int most) {
    OpenOpportunity offer = opportunities.own(id).orElseThrow(Problems::notFound);
    boolean ics = scope.get().tenantWide();
    if (!ics && offer.pathwayType() == PathwayType.PRISON_LEAVER_EMPLOYMENT) {
      throw Refusal.role(
          "The care system proposes people for prison-leaver employment: who left prison is kept"
              + " apart.");
    }
    Reached<Profile> reached = Reached.of(ics ? nearest(offer) : bySquares(offer));
    List<Profile> compared = ics ? reached.compared() : unplaced(reached.compared());
    Scorer scorer = ics ? FOR_OPPORTUNITY : FOR_EMPLOYER;
    Set<String> people = new HashSet<>();
    List<PersonMatch> best =
        best(compared, profile -> scorer.percentage(profile.seeker(), offer), MOST).stream()
            .filter(scored -> people.add(scored.what().person()))
            .limit(most)
            .map(scored -> match(scored, offer, scorer))
            .toList();
    audited(best);
    return new Ranked<>(best, compared.size(), reached.complete());
  }

  private List<Profile> nearest(OpenOpportunity offer) {
    return table.near(offer.site(), FARTHEST_KM, offer.pathwayType().name(), MOST + 1);
  }

  private List<Profile> bySquares(OpenOpportunity offer) {
    return table.bySquares(offer.site(), FARTHEST_KM, offer.pathwayType().name(), MOST + 1);
  }

  /** For an employer: ordered without telling who lives where in a square. */
  private static List<Profile> unplaced(List<Profile> found) {
    return found.stream().sorted(Comparator.comparing(Profile::referral)).toList();
  }

  /** Each person shown, as with every list of people. */
  private void audited(List<PersonMatch> shown) {
    audit.recordEach(
        "match.read",
        "referral",
        shown.stream().map(match -> match.referral().toString()).toList(),
        org.fairway.platform.privacy.Outcome.ALLOWED,
        null);
  }

  private static PersonMatch match(Scored<Profile> scored, OpenOpportunity offer, Scorer scorer) {
    Profile profile = scored.what();
    return new PersonMatch(
        profile.referral(),
        profile.person(),
        scored.percentage(),
        scorer.explain(profile.seeker(), offer));
  }

  /** The best first; equals keep their order. */
  private static <T> List<Scored<T>> best(List<T> all, ToIntFunction<T> percentage, int most) {
    return all.stream()
        .map(each -> new Scored<>(each, percentage.applyAsInt(each)))
        .sorted(Comparator.comparingInt((Scored<T> s) -> s.percentage()).reversed())
        .limit(most)
        .toList();
  }
}
