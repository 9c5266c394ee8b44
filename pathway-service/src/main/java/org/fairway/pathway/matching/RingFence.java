package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/**
 * For an opportunity that the employer lawfully keeps for some groups. Who did not declare any of
 * them may still belong to one, so the answer is then unknown and never no.
 */
final class RingFence implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.RING_FENCE;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return !offer.ringFencedGroups().isEmpty();
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return offer.ringFencedGroups().stream().anyMatch(seeker.groups()::contains)
        ? Judgement.MET
        : Judgement.UNKNOWN;
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return judge(seeker, offer).outcome() == Outcome.MET
        ? "Kept for a group that the person declared."
        : "Kept for " + String.join(", ", offer.ringFencedGroups()) + ", which was not declared.";
  }
}
