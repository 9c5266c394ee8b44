package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.fact.FactSet;

/**
 * Takes out of the further standards what may not leave the organisation: an indicator is shown
 * whole or not at all. It goes when one of its counts is small, in any line, or when it leaves few
 * of those that WRES and WDES count, or of its own total, see {@link UntoldRest}; and what counts
 * the same people as these goes when they hide any of them, for it might hold that part. Pay of a
 * group whose size is not known, or small, goes too, see {@link PaySizes}.
 */
final class CautiousRelease {

  private static final String STAFF = "HEADCOUNT";

  private final Policy policy;
  private final boolean workforceIsWhole;
  private final Set<String> concealed;
  private final FactSet facts;
  private final Protection staff;

  /**
   * @param concealed measures of which WRES or WDES hide a part, see {@link #concealed}
   * @param facts of the year
   * @param staff what was decided about the staff by {@link StaffSides}
   */
  CautiousRelease(
      Policy policy,
      boolean workforceIsWhole,
      Set<String> concealed,
      FactSet facts,
      Protection staff) {
    this.policy = policy;
    this.workforceIsWhole = workforceIsWhole;
    this.concealed = Set.copyOf(concealed);
    this.facts = facts;
    this.staff = staff;
  }

  /** Measures other than the staff of which a released answer shows some groups and not all. */
  static Set<String> concealed(Answers whole, Answers released) {
    Set<String> measures = new TreeSet<>();
    whole
        .results()
        .forEach(
            (definition, result) -> {
              int shown = released.results().get(definition).groups().size();
              if (definition.kind() == Kind.RELATIVE_LIKELIHOOD
                  && shown > 0
                  && shown < result.groups().size()) {
                measures.add(definition.numerator());
                measures.add(definition.denominator());
              }
            });
    measures.remove(STAFF);
    return measures;
  }

  /** Whether a released answer lacks anything about the staff. */
  static boolean hidesStaff(Answers released) {
    Result share = released.share();
    return share.status() == Status.SUPPRESSED
        || share.lines().stream()
            .filter(line -> !line.isPart())
            .anyMatch(line -> line.status() == Status.SUPPRESSED);
  }

  Answers of(Answers asked) {
    boolean payIsSafe =
        asked.results().entrySet().stream()
            .filter(entry -> entry.getKey().kind() == Kind.PAY_QUARTERS)
            .allMatch(entry -> isSafe(entry.getKey(), entry.getValue()));
    RoundedResult rounded = new RoundedResult(policy);
    return asked.map(
        (definition, result) -> {
          Result shown = release(asked.edition(), definition, result, payIsSafe);
          return policy.rounds() ? rounded.of(definition, shown) : shown;
        });
  }

  private Result release(
      Edition edition, IndicatorDefinition definition, Result result, boolean payIsSafe) {
    if (result.status() == Status.NOT_SUPPLIED) {
      return result.withGroups(List.of()).withLines(List.of());
    }
    boolean survey = definition.kind() == Kind.SURVEY || definition.kind() == Kind.SCORE;
    if (survey && SurveySecrets.isOfUnknown(result)) {
      return result.suppressed(SurveySecrets.NOT_KNOWN);
    }
    if (definition.kind() == Kind.PAY_GAP) {
      return pay(edition, definition, result, payIsSafe);
    }
    boolean safe =
        switch (definition.kind()) {
          case RATING, NARRATIVE -> true;
          case SURVEY -> isAnsweredByMany(result) && !SurveySecrets.tellsFew(policy, result);
          case SCORE -> isAnsweredByMany(result);
          default ->
              isSafe(definition, result)
                  && !isConcealed(definition, result)
                  && leavesMany(edition, definition, result);
        };
    return safe ? result : result.suppressed(Policy.REASON);
  }

  /**
   * @param quartersAreSafe whether the quarters, if there are any, hold no small count: pay that is
   *     worked out is printed with the number of people whom they divide
   */
  private Result pay(
      Edition edition, IndicatorDefinition definition, Result result, boolean quartersAreSafe) {
    boolean bonus = definition.numerator().startsWith("BONUS_");
    return !bonus && !quartersAreSafe
        ? result.suppressed(Policy.REASON)
        : PaySizes.fault(definition, edition, facts, policy).map(result::suppressed).orElse(result);
  }

  private boolean isConcealed(IndicatorDefinition definition, Result result) {
    return (STAFF.equals(definition.denominator()) && !workforceIsWhole)
        || hidesSide(definition, result)
        || concealed.contains(definition.numerator())
        || concealed.contains(definition.denominator());
  }

  /** Whether a line of it is staff that is laid beside WRES and WDES, and hidden there. */
  private boolean hidesSide(IndicatorDefinition definition, Result result) {
    return !policy.rounds()
        && result.lines().stream()
            .map(line -> CountKey.of(definition.denominator(), line.dimensions()))
            .anyMatch(key -> StaffSides.holds(key) && !staff.shows(key.toString()));
  }

  /** Whether those of a group who are not in a part of it are many, or none. */
  private boolean leavesMany(Edition edition, IndicatorDefinition definition, Result result) {
    return definition.settings().within().isEmpty()
        || definition.kind() != Kind.RELATIVE_LIKELIHOOD
        || result.groups().stream()
            .noneMatch(
                part ->
                    leavesFew(edition, definition.numerator(), part.group(), part.numerator())
                        || leavesFew(
                            edition, definition.denominator(), part.group(), part.denominator()));
  }

  private boolean leavesFew(Edition edition, String measure, String group, Long part) {
    return part != null
        && !measure.equals(STAFF)
        && facts
            .count(measure, Map.of(edition.dimension(), group))
            .count()
            .filter(all -> policy.hides(Math.abs(all - part)))
            .isPresent();
  }

  private boolean isSafe(IndicatorDefinition definition, Result result) {
    return isSafe(result) && !UntoldRest.isFew(policy, definition.kind(), result);
  }

  private boolean isSafe(Result result) {
    return result.groups().stream().noneMatch(this::isSmall)
        && result.lines().stream().allMatch(this::isSafe);
  }

  private boolean isSmall(GroupFigure group) {
    boolean rest =
        group.numerator() != null
            && group.denominator() != null
            && policy.hides(Math.abs(group.denominator() - group.numerator()));
    return rest || group.counts().stream().anyMatch(policy::hides);
  }

  private boolean isAnsweredByMany(Result result) {
    return result.groups().stream()
        .map(GroupFigure::denominator)
        .allMatch(answers -> answers == null || answers >= policy.minimumRespondents());
  }
}
