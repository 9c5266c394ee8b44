package org.fairway.metrics.indicator;

import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.fact.FactSet;

/**
 * Takes out of answers what may not leave the organisation.
 *
 * <p>Standards count the same people by ethnicity, by disability, and by posts and clusters of
 * posts, so that a total shown by one can undo what another hides. All are therefore protected as
 * one, whichever is asked for; a result is shown when every count that it prints may be.
 */
final class Release {

  private final Policy policy;
  private final Protection protection;

  /**
   * @param together all answers that a reader may lay side by side
   */
  Release(Policy policy, List<Answers> together) {
    this(
        policy,
        Disclosure.protect(ReleaseTables.of(policy, together, FactSet.of(List.of())), policy));
  }

  /**
   * @param protection what was decided about the tables of all answers
   */
  Release(Policy policy, Protection protection) {
    this.policy = policy;
    this.protection = protection;
  }

  Answers of(Answers asked) {
    RoundedResult rounded = new RoundedResult(policy);
    return asked.map(
        (definition, result) -> {
          Result shown = release(definition, asked.edition(), result);
          return policy.rounds() ? rounded.of(definition, shown) : shown;
        });
  }

  private Result release(IndicatorDefinition definition, Edition edition, Result result) {
    return switch (definition.kind()) {
      case SHARE -> share(definition, edition, result);
      case RELATIVE_LIKELIHOOD -> ratio(definition, edition, result);
      case BOARD_GAP -> board(definition, edition, result);
      case SURVEY, SCORE -> survey(definition.kind(), result);
      case NARRATIVE -> result;
      case DISPARITY, PAY_GAP, PAY_QUARTERS, PROPORTION, PROFILE, RATING ->
          result.suppressed(Policy.REASON);
    };
  }

  private boolean shows(Map<CountKey, Long> counts) {
    return protection.showsAll(counts.keySet().stream().map(CountKey::toString).toList());
  }

  private Result share(IndicatorDefinition definition, Edition edition, Result result) {
    if (result.groups().isEmpty()) {
      return result.withLines(List.of());
    }
    List<Result> lines =
        result.lines().stream()
            .map(
                line ->
                    shows(Printed.share(definition, edition, line))
                        ? line
                        : line.suppressed(Policy.REASON))
            .toList();
    if (shows(Printed.share(definition, edition, result))) {
      return result.withLines(lines);
    }
    boolean some = lines.stream().anyMatch(line -> line.status() != Status.SUPPRESSED);
    return result.suppressed(Policy.REASON).withLines(some ? lines : List.of());
  }

  private Result ratio(IndicatorDefinition definition, Edition edition, Result result) {
    List<GroupFigure> named =
        result.groups().stream().filter(group -> !group.group().equals(Edition.UNKNOWN)).toList();
    if (!shows(Printed.ratio(definition, edition, named))) {
      return result.suppressed(Policy.REASON);
    }
    if (result.status() != Status.COMPUTED) {
      return told(result);
    }
    boolean all = shows(Printed.ratio(definition, edition, result.groups()));
    return all ? result : result.withGroups(named);
  }

  private Result board(IndicatorDefinition definition, Edition edition, Result result) {
    boolean safe =
        result.lines().stream()
            .map(line -> Printed.board(definition, edition, line))
            .allMatch(this::shows);
    return safe
        ? told(result).withLines(result.lines().stream().map(Release::told).toList())
        : result.suppressed(Policy.REASON);
  }

  /** Without the counts of which no value came. */
  private static Result told(Result result) {
    return result.status() == Status.COMPUTED ? result : result.withGroups(List.of());
  }

  private Result survey(Kind kind, Result result) {
    boolean few = result.groups().stream().anyMatch(group -> isFew(group.denominator()));
    if (few) {
      return result.suppressed("fewer than " + policy.minimumRespondents() + " respondents");
    }
    if (SurveySecrets.isOfUnknown(result)) {
      return result.suppressed(SurveySecrets.NOT_KNOWN);
    }
    return kind == Kind.SURVEY && SurveySecrets.tellsFew(policy, result)
        ? result.suppressed(Policy.REASON)
        : result;
  }

  private boolean isFew(Long respondents) {
    return respondents != null && respondents < policy.minimumRespondents();
  }
}
