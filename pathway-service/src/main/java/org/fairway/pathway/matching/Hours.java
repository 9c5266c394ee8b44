package org.fairway.pathway.matching;

import java.math.BigDecimal;
import org.fairway.pathway.opportunity.OpenOpportunity;

/** Hours a week, and when they lie: half each. */
final class Hours implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.HOURS;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    return true;
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    boolean amountKnown = seeker.leastHours() != null || seeker.mostHours() != null;
    boolean timeKnown = !seeker.patterns().isEmpty();
    long unknown = amountKnown ? 0 : 1;
    unknown += timeKnown ? 0 : 1;
    long there = amountKnown && amountFits(seeker, offer) ? 1 : 0;
    there += timeFits(seeker, offer) ? 1 : 0;
    return Judgement.share(there, unknown, 2);
  }

  private static boolean amountFits(Seeker seeker, OpenOpportunity offer) {
    BigDecimal hours = offer.hoursPerWeek();
    return (seeker.leastHours() == null || hours.compareTo(seeker.leastHours()) >= 0)
        && (seeker.mostHours() == null || hours.compareTo(seeker.mostHours()) <= 0);
  }

  private static boolean timeFits(Seeker seeker, OpenOpportunity offer) {
    return offer.patterns().stream().anyMatch(seeker.patterns()::contains);
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    String amount =
        seeker.leastHours() == null && seeker.mostHours() == null
            ? "how many hours the person wants is not known"
            : amountFits(seeker, offer) ? "as many as wanted" : "not as many as wanted";
    String time =
        seeker.patterns().isEmpty()
            ? "when they can work is not known"
            : timeFits(seeker, offer) ? "at times that suit" : "at other times than suit";
    return offer.hoursPerWeek().toPlainString() + " hours a week: " + amount + ", " + time + ".";
  }
}
