package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentFacts;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.support.CareSystemReach;

/**
 * The last review of the team that works on somebody's programme, in the words of the rules. It is
 * about a team and nobody on the programme, so that everybody who sees the enrolment is answered
 * alike, whoever recorded it.
 */
@ApplicationScoped
class FidelityFacts implements EnrolmentFacts {
  private final Fidelities reviews;
  private final CareSystemReach reach;

  FidelityFacts(Fidelities reviews, CareSystemReach reach) {
    this.reviews = reviews;
    this.reach = reach;
  }

  @Override
  public Set<Fact> tells() {
    return EnumSet.of(Fact.CASELOAD, Fact.SCORES);
  }

  /** Nothing more before the team was reviewed. */
  @Override
  public Facts of(Enrolment enrolment, LocalDate on, Facts known) {
    if (enrolment.pathwayType() != PathwayType.IPS_EMPLOYMENT || enrolment.programmeId() == null) {
      return known;
    }
    Optional<Fidelity> last = reach.reaching(() -> reviews.latest(enrolment.programmeId(), on));
    return last.map(
            review ->
                known
                    .with(Fact.CASELOAD, review.caseload())
                    .with(Fact.SCORES, items(review.scores())))
        .orElse(known);
  }

  private static List<ItemScore> items(List<Integer> scores) {
    return IntStream.range(0, scores.size())
        .mapToObj(i -> new ItemScore(i + 1, scores.get(i)))
        .toList();
  }
}
