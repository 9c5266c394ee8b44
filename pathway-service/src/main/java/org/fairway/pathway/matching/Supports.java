package org.fairway.pathway.matching;

import java.util.stream.Collectors;
import org.fairway.pathway.opportunity.OpenOpportunity;

/**
 * Whether the employer gives what the person needs. Speaks for the person alone: people are never
 * ranked by it, since who needs support would come last everywhere.
 */
final class Supports implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.SUPPORTS;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return true;
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    long given = seeker.needs().stream().filter(offer.supports()::contains).count();
    return seeker.needs().isEmpty() ? Judgement.MET : Judgement.share(given, seeker.needs().size());
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    if (seeker.needs().isEmpty()) {
      return "No support is said to be needed.";
    }
    String missing =
        seeker.needs().stream()
            .filter(need -> !offer.supports().contains(need))
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return missing.isEmpty() ? "Every support needed is given." : "Not given: " + missing + ".";
  }
}
