package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/** Whether the person is free before the last day on which one may begin. */
final class Start implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.START;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return offer.startsUntil() != null;
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return seeker.availableFrom() == null
        ? Judgement.UNKNOWN
        : Judgement.met(!seeker.availableFrom().isAfter(offer.startsUntil()));
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    String from =
        seeker.availableFrom() == null
            ? "From when the person is free is not known"
            : "The person is free from " + seeker.availableFrom();
    return from + "; one may begin until " + offer.startsUntil() + ".";
  }
}
