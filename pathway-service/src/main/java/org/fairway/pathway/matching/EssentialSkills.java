package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/** Skills without which the work cannot be done, each of the same worth. */
final class EssentialSkills implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.ESSENTIAL_SKILLS;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return !offer.requirements().essentialSkills().isEmpty();
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return Having.some(seeker.skills(), offer.requirements().essentialSkills());
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return Having.sentence(
        "essential skills", seeker.skills(), offer.requirements().essentialSkills());
  }
}
