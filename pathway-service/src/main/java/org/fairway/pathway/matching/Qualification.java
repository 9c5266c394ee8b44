package org.fairway.pathway.matching;

import java.util.List;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Requirements;

/** The level, and each qualification that is named: all of the same worth. */
final class Qualification implements Criterion {
  @Override
  public CriterionCode code() {
    return CriterionCode.QUALIFICATION;
  }

  @Override
  public boolean applies(OpenOpportunity offer) {
    Requirements asked = offer.requirements();
    return asked.qualificationLevel() != null || !asked.qualifications().isEmpty();
  }

  @Override
  public Judgement judge(Seeker seeker, OpenOpportunity offer) {
    Requirements asked = offer.requirements();
    boolean levelAsked = asked.qualificationLevel() != null;
    long named = Having.distinct(asked.qualifications());
    long there = Having.there(seeker.qualifications(), asked.qualifications());
    there += levelAsked && levelMet(seeker, asked) ? 1 : 0;
    long unknown = seeker.qualifications().isEmpty() ? named : 0;
    unknown += levelAsked && seeker.qualificationLevel() == null ? 1 : 0;
    return Judgement.share(there, unknown, named + (levelAsked ? 1 : 0));
  }

  private static boolean unknown(Seeker seeker, Requirements asked) {
    boolean noLevel = asked.qualificationLevel() == null || seeker.qualificationLevel() == null;
    boolean noName = asked.qualifications().isEmpty() || seeker.qualifications().isEmpty();
    return noLevel && noName;
  }

  private static boolean levelMet(Seeker seeker, Requirements asked) {
    return seeker.qualificationLevel() != null
        && seeker.qualificationLevel() >= asked.qualificationLevel();
  }

  @Override
  public String sentence(Seeker seeker, OpenOpportunity offer) {
    Requirements asked = offer.requirements();
    if (unknown(seeker, asked)) {
      return "The qualifications are not known.";
    }
    String level =
        asked.qualificationLevel() == null
            ? ""
            : "Level %d is asked, level %s is there. "
                .formatted(
                    asked.qualificationLevel(),
                    seeker.qualificationLevel() == null
                        ? "unknown"
                        : seeker.qualificationLevel().toString());
    List<String> missing =
        asked.qualifications().stream()
            .distinct()
            .filter(code -> !seeker.qualifications().contains(code))
            .toList();
    if (missing.isEmpty()) {
      return level + "None is missing.";
    }
    return level
        + (seeker.qualifications().isEmpty() ? "Not known: " : "Missing: ")
        + String.join(", ", missing)
        + ".";
  }
}
