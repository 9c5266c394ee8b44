package org.fairway.pathway.matching;

import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Requirements;

/**
 * Age and kinds of offence that the opportunity names. A profile knows neither, on purpose: they
 * are told, so that somebody asks, and weigh nothing.
 */
final class Conditions implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.CONDITIONS;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    Requirements asked = offer.requirements();
    return asked.minimumAge() != null
        || asked.maximumAge() != null
        || !asked.excludedOffences().isEmpty();
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return Judgement.UNKNOWN;
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    Requirements asked = offer.requirements();
    List<String> open = new ArrayList<>();
    if (asked.minimumAge() != null || asked.maximumAge() != null) {
      open.add("age " + bound(asked.minimumAge()) + " to " + bound(asked.maximumAge()));
    }
    if (!asked.excludedOffences().isEmpty()) {
      open.add("no offence of " + String.join(", ", asked.excludedOffences()));
    }
    return "To be asked: "
        + String.join("; ", open)
        + ". This counts nothing here: a profile knows neither age nor offence.";
  }

  private static String bound(Integer age) {
    return age == null ? "any" : age.toString();
  }
}
