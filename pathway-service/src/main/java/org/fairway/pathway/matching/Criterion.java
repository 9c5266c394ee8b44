package org.fairway.pathway.matching;

import org.fairway.pathway.opportunity.OpenOpportunity;

/** One thing by which a person and an opportunity are compared. Plain Java, without state. */
interface Criterion {

  /** Code, stable for callers. */
  CriterionCode code();

  /** Whether it says anything about this opportunity; what does not apply has no weight. */
  boolean applies(OpenOpportunity offer);

  Judgement judge(Seeker seeker, OpenOpportunity offer);

  /** What a caseworker reads. */
  String sentence(Seeker seeker, OpenOpportunity offer);
}
