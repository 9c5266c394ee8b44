package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/** Skills that help, each of the same worth. */
final class DesirableSkills implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.DESIRABLE_SKILLS;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return !offer.requirements().desirableSkills().isEmpty();
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    return Having.some(seeker.skills(), offer.requirements().desirableSkills());
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return Having.sentence(
        "desirable skills", seeker.skills(), offer.requirements().desirableSkills());
  }
}
