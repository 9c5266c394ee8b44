package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Squares;

/**
 * Whether the site may be within what the person would travel, judged by the square of about 11 km
 * in which they live, and no more: who may put sites where they like would find a neighbourhood by
 * kilometres, by points that fall with them, or by true reach laid upon reach.
 */
final class Reach implements Criterion {
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
    int home = Squares.of(seeker.home().latitude(), seeker.home().longitude());
    return Judgement.met(Squares.kilometres(offer.site(), home) <= seeker.travelKilometres());
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return judge(seeker, offer).outcome() == Outcome.MET
        ? "Within what the person would travel, or near to it."
        : "Farther than the person would travel.";
  }
}
