package org.fairway.pathway.matching;

import java.util.Locale;
import org.fairway.pathway.opportunity.OpenOpportunity;

/**
 * From the middle of the person's small area, as the crow flies. Whole within half of what they
 * would travel, then falling to half at its end, nothing beyond.
 */
final class Distance implements Criterion {
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
    double share = kilometres(seeker, offer) / seeker.travelKilometres();
    if (share > 1) {
      return Judgement.NOT_MET;
    }
    int gained = share <= 0.5 ? Judgement.WHOLE : (int) (Judgement.WHOLE * (1.5 - share));
    return new Judgement(Outcome.MET, gained);
  }

  private static double kilometres(Seeker seeker, OpenOpportunity offer) {
    return seeker.home().kilometresTo(offer.site().latitude(), offer.site().longitude());
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    return String.format(
        Locale.ROOT,
        "%.1f km as the crow flies; the person would travel %d km.",
        kilometres(seeker, offer),
        seeker.travelKilometres());
  }
}
