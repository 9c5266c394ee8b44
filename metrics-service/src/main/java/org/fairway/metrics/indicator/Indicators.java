package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.platform.web.Problems;

/** Answers the indicators of an organisation, for an audience. */
@ApplicationScoped
public class Indicators {

  /**
   * Standards that count the same people in different groups: WRES first, its lines are the finer.
   */
  private static final List<Standard> TOGETHER = List.of(Standard.WRES, Standard.WDES);

  private final Facts facts;
  private final Reach reach;
  private final Policy policy;

  Indicators(Facts facts, Reach reach, Policy policy) {
    this.facts = facts;
    this.reach = reach;
    this.policy = policy;
  }

  /**
   * Every indicator of a standard, those without facts too.
   *
   * @param audience null for the most detailed one that the caller may have
   * @param snapshot version of the workforce snapshot; empty for the current one
   * @throws org.fairway.platform.web.ProblemException 404 when the catalogue has no edition for the
   *     period; 403 when more detail is asked for than the caller may have, or an earlier version
   *     for a protected audience
   */
  public Released of(
      String organisation,
      Standard standard,
      Period period,
      Audience audience,
      Optional<Long> snapshot) {
    Edition edition = Catalogue.edition(standard, period).orElseThrow(Problems::notFound);
    List<SourcedFact> known = facts.known(organisation, period, snapshot);
    Set<String> suppliers =
        known.stream().map(fact -> fact.source().suppliedBy()).collect(Collectors.toSet());
    Audience granted = reach.audience(audience, organisation, suppliers);
    if (snapshot.isPresent() && granted.isProtected()) {
      throw Problems.forbidden(
          "Earlier versions are for the organisation's own analysts: small counts could be had from"
              + " the difference of two versions.");
    }
    FactSet set = FactSet.of(known);
    Answers asked = new Answers(edition, Computations.of(edition, set));
    Answers shown =
        granted.isProtected()
            ? new Release(policy, companions(asked, period, set)).of(asked)
            : asked;
    return new Released(shown, granted, policy.note(granted.isProtected()));
  }

  private static List<Answers> companions(Answers asked, Period period, FactSet set) {
    List<Answers> together = new ArrayList<>();
    for (Standard standard : TOGETHER) {
      if (standard == asked.edition().standard()) {
        together.add(asked);
      } else {
        Catalogue.edition(standard, period)
            .map(edition -> new Answers(edition, Computations.of(edition, set)))
            .ifPresent(together::add);
      }
    }
    return together;
  }
}
