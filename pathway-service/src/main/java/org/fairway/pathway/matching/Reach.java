package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/**
 * Whether the site is within what the person would travel, and no more: who may put sites where
 * they like would find a neighbourhood by kilometres, or by points that fall with them.
 */
final class Reach implements Criterion {
  private final Distance distance = new Distance();

  @Override
  public CriterionCode code() {
    return CriterionCode.DISTANCE;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return true;
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return Judgement.met(distance.judge(seeker, offer).outcome() == Outcome.MET);
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return judge(seeker, offer).outcome() == Outcome.MET
        ? "Within what the person would travel."
        : "Farther than the person would travel.";
  }
}
